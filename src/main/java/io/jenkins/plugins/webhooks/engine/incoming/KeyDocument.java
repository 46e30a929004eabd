package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import okhttp3.HttpUrl;

/** A document of public keys as it was published at a time. */
record KeyDocument(String text, Instant fetchedAt) {
    static Optional<KeyDocument> find(Connection connection, HttpUrl url) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT document, fetched_at FROM published_keys WHERE url = ?",
                        row -> new KeyDocument(row.getString("document"), Rows.instant(row, "fetched_at")),
                        url.toString())
                .stream()
                .findFirst();
    }

    int keep(Connection connection, HttpUrl url) throws SQLException {
        return Rows.update(
                connection,
                "INSERT INTO published_keys (url, document, fetched_at) VALUES (?, ?, ?)"
                        + " ON CONFLICT (url) DO UPDATE SET document = excluded.document,"
                        + " fetched_at = excluded.fetched_at",
                url.toString(),
                text,
                fetchedAt);
    }
}
