package io.jenkins.plugins.webhooks.engine.outgoing;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.EventWriter;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.EventLog.Head;
import io.jenkins.plugins.webhooks.engine.store.EventTap;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** Turns stored events into stored deliveries for the outgoing webhooks that want them, oldest first. */
public final class Router implements Pump.Step {
    private static final int BATCH = 64;

    private final Store store;
    private final Supplier<Targets> targets;
    private final Ids ids;
    private final Clock clock;
    private final EventTap tap;
    private final Consumer<String> routed;

    /**
     * Makes it.
     *
     * @param tap hears of every event
     * @param routed called with the id of each event whose deliveries are stored
     */
    public Router(Store store, Supplier<Targets> targets, Ids ids, Clock clock, EventTap tap, Consumer<String> routed) {
        this.store = store;
        this.targets = targets;
        this.ids = ids;
        this.clock = clock;
        this.tap = tap;
        this.routed = routed;
    }

    @Override
    public Duration run() {
        List<Head> batch = EventLog.take(store, clock.instant(), BATCH);
        List<CompletableFuture<?>> commits = new ArrayList<>(batch.size());
        List<Deliveries.New> added = new ArrayList<>();
        for (Head head : batch) {
            List<Outbound> deliveries = deliveries(head);
            deliveries.forEach(each -> added.add(each.delivery()));
            boolean tapped = tap.wants(head.type());
            commits.add(store.write(connection -> {
                if (EventLog.routed(connection, head.id())) {
                    if (tapped) {
                        tap.take(connection, head.id());
                    }
                    for (Outbound delivery : deliveries) {
                        delivery.put(connection);
                    }
                }
                return null;
            }));
        }
        commits.forEach(CompletableFuture::join);
        Lanes.moveOn(store, added);
        batch.forEach(head -> routed.accept(head.id()));
        return batch.isEmpty() ? IDLE : Duration.ZERO;
    }

    /** Most events are wanted by few: only those are read whole. */
    private List<Outbound> deliveries(Head head) {
        List<Target> wanting = targets.get().all().stream()
                .filter(target -> selects(target.webhook(), head))
                .toList();
        if (wanting.isEmpty()) {
            return List.of();
        }
        Event event = store.read(connection -> EventLog.find(connection, head.id()))
                .orElseThrow(() -> new StoreException("an event that waits is gone: " + head.id(), null));
        Rendered content = head.directed()
                ? store.read(connection -> EventLog.content(connection, head.id()))
                        .orElse(null)
                : null;
        ObjectNode document = EventWriter.document(event);
        return wanting.stream()
                .filter(target -> covers(target.webhook().scope(), document))
                .flatMap(target -> delivery(target, event, document, content).stream())
                .toList();
    }

    private static boolean covers(@CheckForNull ItemScope scope, ObjectNode document) {
        return scope == null || scope.covers(document);
    }

    private static boolean selects(OutgoingWebhook webhook, Head event) {
        return (event.targets().isEmpty() || event.targets().contains(webhook.name()))
                && Interest.selects(webhook, event.type(), event.severity());
    }

    private Optional<Outbound> delivery(
            Target target, Event event, ObjectNode document, @CheckForNull Rendered content) {
        OutgoingWebhook webhook = target.webhook();
        try {
            if (Notices.isAbout(webhook.name(), event)) {
                return Optional.empty();
            }
            if (target.interest().refusal(document).isPresent()) {
                return Optional.empty();
            }
            Instant now = clock.instant();
            Delay.Held held = Delay.until(target.delay(), event, document, now);
            // Those that come after one that wants to be late would wait as long as it does.
            boolean apart = held != null && event.notBefore() != null;
            Deliveries.New delivery = Deliveries.New.pending(
                    ids.next(),
                    webhook.name(),
                    event.id(),
                    event.type(),
                    now,
                    content == null ? target.renderer().render(event, document) : allowed(webhook, content),
                    webhook.request().fill(document),
                    apart ? null : target.lane().of(document));
            return Optional.of(new Outbound(delivery, held));
        } catch (ExpressionException | RuntimeException e) {
            // Visible and repeatable by hand, rather than silently not sent, or tried for ever before all that is
            // behind.
            Deliveries.New failed = Deliveries.New.failed(
                    ids.next(),
                    webhook.name(),
                    event.id(),
                    event.type(),
                    clock.instant(),
                    "could not be written: " + e.getMessage());
            return Optional.of(new Outbound(failed, null));
        }
    }

    /** A delivery to be stored, held back or not. */
    private record Outbound(
            Deliveries.New delivery, @CheckForNull Delay.Held held) {
        void put(Connection connection) throws SQLException {
            Deliveries.add(connection, delivery);
            if (held != null) {
                HeldDeliveries.hold(connection, delivery.id(), held);
            }
        }
    }

    private static Rendered allowed(OutgoingWebhook webhook, Rendered content) {
        if (!webhook.allowBody()) {
            throw new IllegalArgumentException(
                    "the event brings a body of its own, which this webhook does not take: set its allowBody");
        }
        return content;
    }
}
