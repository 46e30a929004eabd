package io.jenkins.plugins.webhooks.engine.incoming.published;

import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The table {@code published_ranges}: the last known good list of each source. */
final class RangeTable {
    private RangeTable() {}

    static void put(Connection connection, String source, Known known) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO published_ranges (source, fetched_at, ranges) VALUES (?, ?, ?) ON CONFLICT (source)"
                        + " DO UPDATE SET fetched_at = excluded.fetched_at, ranges = excluded.ranges",
                source,
                known.fetchedAt(),
                Json.text(known.texts()));
    }

    static Optional<Known> find(Connection connection, String source) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT fetched_at, ranges FROM published_ranges WHERE source = ?",
                        RangeTable::row,
                        source)
                .stream()
                .findFirst();
    }

    private static Known row(ResultSet row) throws SQLException {
        try {
            List<String> texts = Arrays.asList(Json.MAPPER.readValue(row.getString("ranges"), String[].class));
            return Known.of(texts, Rows.instant(row, "fetched_at"));
        } catch (IOException e) {
            throw new SQLException("a kept list of ranges can't be read", e);
        }
    }
}
