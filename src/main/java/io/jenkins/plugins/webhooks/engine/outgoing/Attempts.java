package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.security.StoredHeaders;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;

/** The table {@code attempts}. */
final class Attempts {
    private Attempts() {}

    static void add(Connection connection, String delivery, Attempt attempt) throws SQLException {
        Rows.update(
                connection,
                "INSERT INTO attempts (delivery, number, started_at, duration_millis, status, outcome, url,"
                        + " request_headers, response_headers, response_body, batch)"
                        + " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                        + " ON CONFLICT DO NOTHING",
                delivery,
                attempt.number(),
                attempt.startedAt(),
                attempt.durationMillis(),
                attempt.status(),
                attempt.outcome(),
                attempt.url(),
                Json.text(attempt.requestHeaders()),
                Json.text(attempt.responseHeaders()),
                attempt.responseBody(),
                attempt.batch());
    }

    static List<Attempt> of(Connection connection, String delivery) throws SQLException {
        return Rows.list(
                connection,
                "SELECT * FROM attempts WHERE delivery = ? ORDER BY number",
                row -> new Attempt(
                        row.getInt("number"),
                        Rows.instant(row, "started_at"),
                        row.getLong("duration_millis"),
                        Rows.integer(row, "status"),
                        row.getString("outcome"),
                        row.getString("url"),
                        StoredHeaders.list(row.getString("request_headers")),
                        StoredHeaders.list(row.getString("response_headers")),
                        row.getString("response_body"),
                        row.getString("batch")),
                delivery);
    }
}
