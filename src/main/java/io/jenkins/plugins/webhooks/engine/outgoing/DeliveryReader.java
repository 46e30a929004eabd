package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Excerpt;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Instant;
import java.util.Optional;

/** Puts together what is kept of a delivery, and repeats one. */
public final class DeliveryReader {
    private static final int SHOWN = 256 * 1024;

    private DeliveryReader() {}

    /** A delivery whole, its body up to 256 KiB. */
    public static Optional<DeliveryDetail> read(Store store, String id) {
        return store.read(connection -> {
            Optional<Deliveries.Kept> kept = Deliveries.find(connection, id);
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            Deliveries.Kept found = kept.get();
            Excerpt body = Excerpt.of(found.body(), SHOWN);
            return Optional.of(new DeliveryDetail(
                    found.delivery(),
                    found.contentType(),
                    body.text(),
                    body.truncated(),
                    EventLog.find(connection, found.delivery().eventId()).orElse(null),
                    Attempts.of(connection, id)));
        });
    }

    /**
     * Stores the content of a delivery once more as a new one, due now.
     *
     * @return empty if there is no such delivery or it never had a content to send
     */
    public static Optional<Delivery> repeat(Store store, Ids ids, String id, Instant now) {
        return store.write(connection -> {
                    Optional<Deliveries.Kept> kept = Deliveries.find(connection, id);
                    if (kept.isEmpty() || kept.get().contentType().isEmpty()) {
                        return Optional.<Delivery>empty();
                    }
                    Delivery first = kept.get().delivery();
                    String next = ids.next();
                    Deliveries.add(
                            connection,
                            new Deliveries.New(
                                    next,
                                    first.webhook(),
                                    first.eventId(),
                                    first.eventType(),
                                    DeliveryState.PENDING,
                                    "repeats " + id,
                                    now,
                                    kept.get().contentType(),
                                    kept.get().headers(),
                                    kept.get().fillings(),
                                    Bodies.pack(kept.get().body()),
                                    Lane.of(first.lane(), next)));
                    return Deliveries.find(connection, next).map(Deliveries.Kept::delivery);
                })
                .join();
    }
}
