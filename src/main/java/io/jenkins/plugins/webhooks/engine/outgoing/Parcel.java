package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.outgoing.batch.Joining;
import java.util.List;
import java.util.Optional;

/**
 * What one request carries: a delivery, or several joined.
 *
 * @param id sent as {@code webhook-id}: the delivery's, or the batch's own
 * @param batch the batch's id, or null for a delivery alone
 * @param deliveries in the order of their bodies; at least one
 * @param contentType of the body
 * @param body as sent, unless it is compressed or encrypted
 */
record Parcel(String id, @CheckForNull String batch, List<Leased> deliveries, String contentType, byte[] body) {
    static Parcel of(Leased delivery) {
        return new Parcel(delivery.id(), null, List.of(delivery), delivery.contentType(), delivery.body());
    }

    /** Several as one, or a single one as a batch of one; what can't be joined goes as it is. */
    static Parcel joined(Ids ids, List<Leased> deliveries) {
        Optional<Joining> joining = Joining.of(deliveries.get(0).contentType());
        if (joining.isEmpty()) {
            return of(deliveries.get(0));
        }
        String batch = ids.next();
        byte[] body = joining.get().join(deliveries.stream().map(Leased::body).toList());
        return new Parcel(batch, batch, deliveries, joining.get().contentType(), body);
    }

    /** Stands for all in what they have in common: webhook, lane and the format's headers. */
    Leased first() {
        return deliveries.get(0);
    }
}
