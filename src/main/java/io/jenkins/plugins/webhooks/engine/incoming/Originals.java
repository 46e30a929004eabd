package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.security.Header;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okhttp3.Headers;

/**
 * The table {@code originals}: what a request that goes on needs besides what is kept of every one, until it has gone on.
 *
 * @param headers JSON of those that go along, as they came, signature and all
 * @param body as it came if it was compressed, otherwise null: then it is that of the receipt
 */
record Originals(String headers, @CheckForNull Bodies.Packed body) {

    /** What of a request is to be kept; null if its webhook hands nothing on. */
    @CheckForNull
    static Originals of(Door door, Headers headers, byte[] raw, boolean compressed) {
        List<ForwardSettings> forwards = door.webhook().actions().stream()
                .flatMap(action -> action.forwarding().stream())
                .toList();
        if (forwards.isEmpty()) {
            return null;
        }
        Set<String> secret = door.webhook().signature().scheme().secretHeaders().stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        List<Header> kept = new ArrayList<>();
        for (int i = 0; i < headers.size(); i++) {
            String name = headers.name(i);
            if (!secret.contains(name.toLowerCase(Locale.ROOT))
                    && forwards.stream().anyMatch(each -> each.passes(name))) {
                kept.add(new Header(name, headers.value(i)));
            }
        }
        return new Originals(Json.text(kept), compressed ? Bodies.pack(raw) : null);
    }

    void add(Connection connection, String receipt) throws SQLException {
        if (body != null) {
            Bodies.put(connection, body);
        }
        Rows.update(
                connection,
                "INSERT INTO originals (receipt, headers, body) VALUES (?, ?, ?)",
                receipt,
                headers,
                body == null ? null : body.hash());
    }

    /** What is kept of a receipt that has not gone on yet. */
    static Optional<Kept> find(Connection connection, String receipt) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT headers, body FROM originals WHERE receipt = ?",
                        row -> {
                            byte[] hash = row.getBytes("body");
                            return new Kept(
                                    row.getString("headers"), hash == null ? null : Bodies.get(connection, hash));
                        },
                        receipt)
                .stream()
                .findFirst();
    }

    /** Read again; the body is null if it is that of the receipt. */
    record Kept(String headers, @CheckForNull byte[] body) {}

    /** Forgets them once no action of the receipt is held any more. */
    static void forget(Connection connection, String receipt) throws SQLException {
        Rows.update(
                connection,
                "DELETE FROM originals WHERE receipt = ?"
                        + " AND NOT EXISTS (SELECT 1 FROM held_actions WHERE held_actions.receipt = originals.receipt)",
                receipt);
    }
}
