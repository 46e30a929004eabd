package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.StoreException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;

/** Tells who waits for an event's deliveries when none of them is pending any more. */
public final class Settlement {
    private final Store store;
    private final Map<String, CompletableFuture<List<Delivery>>> waiting = new ConcurrentHashMap<>();

    public Settlement(Store store) {
        this.store = store;
    }

    /** Completes with the event's deliveries, at once if they are settled already. */
    public CompletableFuture<List<Delivery>> of(String eventId) {
        CompletableFuture<List<Delivery>> future = waiting.computeIfAbsent(eventId, id -> new CompletableFuture<>());
        moved(eventId);
        return future.copy();
    }

    /** Looks again for all that is waited for. */
    public void look() {
        for (String eventId : waiting.keySet()) {
            if (settled(eventId).isPresent()) {
                moved(eventId);
            }
        }
    }

    /** Looks again: the event was routed or one of its deliveries moved. */
    public void moved(String eventId) {
        CompletableFuture<List<Delivery>> future = waiting.get(eventId);
        if (future == null) {
            return;
        }
        try {
            settled(eventId).ifPresent(deliveries -> {
                waiting.remove(eventId, future);
                future.complete(deliveries);
            });
        } catch (StoreException e) {
            // Where another server may deliver, it is looked for again anyway.
            if (!store.isShared()) {
                fail(eventId, future, e);
            }
        } catch (RuntimeException e) {
            fail(eventId, future, e);
        }
    }

    private void fail(String eventId, CompletableFuture<List<Delivery>> future, RuntimeException e) {
        waiting.remove(eventId, future);
        future.completeExceptionally(e);
    }

    private Optional<List<Delivery>> settled(String eventId) {
        return store.read(connection -> {
            if (!EventLog.isRouted(connection, eventId)) {
                return Optional.empty();
            }
            List<Delivery> deliveries =
                    Deliveries.page(connection, Selection.causedBy(eventId)).items();
            boolean pending = deliveries.stream().anyMatch(each -> each.state() == DeliveryState.PENDING);
            return pending ? Optional.empty() : Optional.of(deliveries);
        });
    }
}
