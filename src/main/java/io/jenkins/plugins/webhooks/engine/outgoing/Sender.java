package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.outgoing.Deliveries.Fate;
import io.jenkins.plugins.webhooks.engine.outgoing.Deliveries.Leased;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what is due: leases deliveries, hands each to a thread, stores what came of it. Every outgoing webhook has a
 * share of its own, so that a slow target delays nobody else.
 */
public final class Sender implements Pump.Step {
    private static final Logger LOGGER = LoggerFactory.getLogger(Sender.class);
    private static final int PER_WEBHOOK = 8;
    /** Deliveries under way at once, over all webhooks. */
    public static final int MOST_THREADS = 128;

    /** Beyond the call's own timeout, for the commit of its outcome. */
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(30);

    private final Store store;
    private final Supplier<Targets> targets;
    private final Executor threads;
    private final Clock clock;
    private final RandomGenerator random;
    private final Metrics metrics;
    private final Consumer<String> settled;
    private final Courier courier;
    private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();

    /**
     * Makes it.
     *
     * @param threads up to {@value #MOST_THREADS}
     * @param settled called with the event's id whenever one of its deliveries moved
     */
    public Sender(
            Store store,
            Supplier<Targets> targets,
            Executor threads,
            Clock clock,
            RandomGenerator random,
            Metrics metrics,
            Consumer<String> settled) {
        this.store = store;
        this.targets = targets;
        this.threads = threads;
        this.clock = clock;
        this.random = random;
        this.metrics = metrics;
        this.settled = settled;
        this.courier = new Courier(clock);
    }

    @Override
    public Duration run() {
        for (String webhook : store.read(Deliveries::pendingWebhooks)) {
            Optional<Target> target = targets.get().named(webhook);
            if (target.isEmpty()) {
                abandon(webhook);
            } else if (target.get().webhook().enabled()) {
                send(target.get());
            }
        }
        // What is due and not taken waits for a thread, and whoever frees one wakes us.
        Instant now = clock.instant();
        Instant next = store.read(connection -> Deliveries.nextDue(connection, now));
        if (next == null || next.isAfter(now.plus(IDLE))) {
            return IDLE;
        }
        return Duration.between(now, next);
    }

    private void send(Target target) {
        AtomicInteger busy = underWay.computeIfAbsent(target.webhook().name(), name -> new AtomicInteger());
        int free = Math.min(PER_WEBHOOK - busy.get(), MOST_THREADS - underWay());
        if (free <= 0) {
            return;
        }
        Duration lease = target.webhook().timeout().call().plus(LEASE_MARGIN);
        List<Leased> due = store.write(connection ->
                        Deliveries.lease(connection, target.webhook().name(), clock.instant(), lease, free))
                .join();
        for (Leased delivery : due) {
            busy.incrementAndGet();
            try {
                threads.execute(() -> deliver(target, delivery, busy));
            } catch (RejectedExecutionException closing) {
                // Its lease runs out or is ended at the next start.
                busy.decrementAndGet();
            }
        }
    }

    private int underWay() {
        return underWay.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    private void deliver(Target target, Leased delivery, AtomicInteger busy) {
        try {
            Courier.Result result = courier.attempt(target, delivery);
            Attempt attempt = result.attempt();
            Fate fate = fate(target, delivery, result);
            store.write(connection -> {
                        Attempts.add(connection, delivery.id(), attempt);
                        Deliveries.update(connection, delivery.id(), fate);
                        return null;
                    })
                    .join();
            metrics.attempted(
                    delivery.webhook(),
                    result.judgement().name().toLowerCase(Locale.ROOT),
                    Duration.ofMillis(attempt.durationMillis()));
        } catch (CompletionException e) {
            // Not lost: what was not stored is sent again when the lease has run out.
            LOGGER.warn("What came of delivery {} could not be stored: {}", delivery.id(), e.getMessage());
        } finally {
            busy.decrementAndGet();
            settled.accept(delivery.eventId());
        }
    }

    private Fate fate(Target target, Leased delivery, Courier.Result result) {
        Attempt attempt = result.attempt();
        Instant now = clock.instant();
        if (result.judgement() == Judgement.ACKNOWLEDGED) {
            return new Fate(DeliveryState.DELIVERED, attempt.outcome(), attempt.number(), attempt.status(), null, now);
        }
        if (result.judgement() == Judgement.FINAL) {
            return new Fate(DeliveryState.GIVEN_UP, attempt.outcome(), attempt.number(), attempt.status(), null, now);
        }
        RetrySettings retry = target.webhook().retry();
        return RetrySchedule.next(retry, attempt.number(), delivery.createdAt(), now, result.retryAfter(), random)
                .map(next -> new Fate(
                        DeliveryState.PENDING, attempt.outcome(), attempt.number(), attempt.status(), next, null))
                .orElseGet(() -> new Fate(
                        DeliveryState.GIVEN_UP,
                        "not acknowledged within " + retry.total() + ", at last: " + attempt.outcome(),
                        attempt.number(),
                        attempt.status(),
                        null,
                        now));
    }

    private void abandon(String webhook) {
        List<String> events = store.write(connection ->
                        Deliveries.abandon(connection, webhook, "the outgoing webhook was removed", clock.instant()))
                .join();
        events.forEach(settled);
    }
}
