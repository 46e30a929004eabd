package io.jenkins.plugins.webhooks.engine.alert;

import io.jenkins.plugins.webhooks.engine.store.Rows;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Duration;
import java.time.Instant;

/**
 * The table {@code alert_watch}: which of the servers that share a store looks at events for its rules. Only one does,
 * because the order counts; when it is heard of no more, another takes over.
 */
record AlertWatch(Store store, String owner) {
    private static final Duration TIME = Duration.ofSeconds(30);

    /** Keeps the watch or takes it over; false if it is another's. */
    boolean keep(Instant now) {
        return !store.isShared()
                || store.write(connection -> Rows.update(
                                        connection,
                                        "INSERT INTO alert_watch (id, owner, until) VALUES (1, ?, ?) ON CONFLICT (id) DO UPDATE"
                                                + " SET owner = excluded.owner, until = excluded.until"
                                                + " WHERE alert_watch.owner = excluded.owner OR alert_watch.until <= ?",
                                        owner,
                                        now.plus(TIME),
                                        now)
                                == 1)
                        .join();
    }

    /** Lets another take over at once. */
    void end() {
        if (store.isShared()) {
            store.write(connection -> Rows.update(connection, "DELETE FROM alert_watch WHERE owner = ?", owner))
                    .join();
        }
    }
}
