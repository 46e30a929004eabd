package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import java.sql.Connection;
import java.sql.SQLException;

/** The way from a receipt to the deliveries of an outgoing webhook. */
public interface Forwarding {
    /**
     * Makes a delivery.
     *
     * @param to name of the outgoing webhook
     * @param event raised by the receipt, to which the delivery belongs
     * @param request what is sent
     */
    Ready ready(String to, Event event, Rendered request);

    /** Called after deliveries were stored. */
    void stored();

    /** A delivery that is only to be stored yet. */
    @FunctionalInterface
    interface Ready {
        /** Stores it. */
        void add(Connection connection) throws SQLException;
    }
}
