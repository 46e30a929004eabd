package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fillings;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;

/** A delivery of a request that somebody else wrote: neither filtered nor transformed nor formatted. */
public final class ForwardedDelivery {
    private final Deliveries.New delivery;

    private ForwardedDelivery(Deliveries.New delivery) {
        this.delivery = delivery;
    }

    /**
     * Makes it; packs the body, so that the writer's turn is short.
     *
     * @param id of the delivery
     * @param webhook name of the outgoing webhook
     * @param event that the request was, to which the delivery belongs
     */
    public static ForwardedDelivery of(String id, String webhook, Event event, Instant now, Rendered request) {
        return new ForwardedDelivery(
                Deliveries.New.pending(id, webhook, event.id(), event.type(), now, request, Fillings.NONE, null));
    }

    /** Stores it, due now. */
    public void add(Connection connection) throws SQLException {
        Deliveries.add(connection, delivery);
    }
}
