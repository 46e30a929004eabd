package io.jenkins.plugins.webhooks.engine.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Hears of each event exactly once: within the transaction that turns it into deliveries. */
public interface EventTap {
    /** Nobody listens. */
    EventTap NONE = new EventTap() {
        @Override
        public boolean wants(String type) {
            return false;
        }

        @Override
        public void take(Connection connection, String id) {
            throw new IllegalStateException("nothing is wanted");
        }
    };

    /** Whether events of this type are of interest; asked for every event, so it must be quick. */
    boolean wants(String type);

    /** Notes an event that is of interest. */
    void take(Connection connection, String id) throws SQLException;
}
