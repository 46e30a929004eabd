package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Incoming webhooks that somebody paused by hand, without a change of the configuration: the table {@code paused_doors}.
 * It outlives a restart. Requests look into memory alone.
 */
public final class Pauses {
    private final Store store;
    private final Clock clock;
    private volatile Map<String, Pause> known;

    /**
     * A pause.
     *
     * @param webhook its name
     * @param since when it began
     * @param reason why, in the words of whoever paused it, or null
     */
    public record Pause(
            String webhook, Instant since, @CheckForNull String reason) {}

    /** Reads what was paused before. */
    public Pauses(Store store, Clock clock) {
        this.store = store;
        this.clock = clock;
        refresh();
    }

    /** Reads again what other servers may have changed. */
    public void refresh() {
        known = store.read(Pauses::all);
    }

    /** The pause of a webhook; empty if it takes requests. */
    public Optional<Pause> of(String webhook) {
        return Optional.ofNullable(known.get(webhook));
    }

    /** Lets a webhook take no more requests; one that is paused already stays as it is. Durable when this returns. */
    public void pause(String webhook, @CheckForNull String reason) {
        change(connection -> Rows.update(
                connection,
                "INSERT INTO paused_doors (webhook, paused_at, reason) VALUES (?, ?, ?) ON CONFLICT DO NOTHING",
                webhook,
                clock.instant(),
                reason == null || reason.isBlank() ? null : reason.strip()));
    }

    /** Lets a webhook take requests again; durable when this returns. */
    public void resume(String webhook) {
        change(connection -> Rows.update(connection, "DELETE FROM paused_doors WHERE webhook = ?", webhook));
    }

    private void change(Store.Work<Integer> work) {
        store.write(work).join();
        refresh();
    }

    private static Map<String, Pause> all(Connection connection) throws SQLException {
        return Rows.list(
                        connection,
                        "SELECT webhook, paused_at, reason FROM paused_doors",
                        row -> new Pause(
                                row.getString("webhook"), Rows.instant(row, "paused_at"), row.getString("reason")))
                .stream()
                .collect(Collectors.toUnmodifiableMap(Pause::webhook, Function.identity()));
    }
}
