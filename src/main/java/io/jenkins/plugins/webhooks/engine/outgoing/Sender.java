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
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
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
    /** Deliveries of one webhook that a thread sends before it is free for another. */
    private static final int IN_A_ROW = 32;
    /** Deliveries under way at once, over all webhooks. */
    public static final int MOST_THREADS = 128;

    /** Beyond the call's own timeout, for the commit of its outcome. */
    private static final Duration LEASE_MARGIN = Duration.ofSeconds(30);

    /** For so long servers that share a store may differ in what is configured. */
    private static final Duration CHANGE = Duration.ofMinutes(10);

    private final Store store;
    private final Supplier<Targets> targets;
    private final ExecutorService threads;
    private final Clock clock;
    private final RandomGenerator random;
    private final Metrics metrics;
    private final Consumer<String> settled;
    private final Runnable freed;
    private final Courier courier;
    private final Map<String, AtomicInteger> underWay = new ConcurrentHashMap<>();

    /**
     * Makes it.
     *
     * @param threads up to {@value #MOST_THREADS}
     * @param settled called with the event's id whenever one of its deliveries moved
     * @param freed called when a thread has nothing more to do; the step should then run again
     */
    public Sender(
            Store store,
            Supplier<Targets> targets,
            ExecutorService threads,
            Clock clock,
            RandomGenerator random,
            Metrics metrics,
            Consumer<String> settled,
            Runnable freed) {
        this.store = store;
        this.targets = targets;
        this.threads = threads;
        this.clock = clock;
        this.random = random;
        this.metrics = metrics;
        this.settled = settled;
        this.freed = freed;
        this.courier = new Courier(clock);
    }

    @Override
    public Duration run() {
        List<String> pending = store.read(Deliveries::pendingWebhooks);
        for (String webhook : pending) {
            Optional<Target> target = targets.get().named(webhook);
            if (target.isEmpty()) {
                abandon(webhook);
            } else if (target.get().webhook().enabled()) {
                send(target.get());
            }
        }
        // What is due and not taken waits for a thread, and whoever frees one wakes us.
        Instant now = clock.instant();
        Instant next = store.read(connection -> Deliveries.nextDue(connection, pending, now));
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
        for (Leased delivery : lease(target, free).join()) {
            busy.incrementAndGet();
            try {
                threads.execute(() -> work(new Job(target, delivery), busy));
            } catch (RejectedExecutionException closing) {
                // Its lease runs out or is ended at the next start.
                busy.decrementAndGet();
            }
        }
    }

    private CompletableFuture<List<Leased>> lease(Target target, int most) {
        Duration time = target.webhook().timeout().call().plus(LEASE_MARGIN);
        return store.write(
                connection -> Deliveries.lease(connection, target.webhook().name(), clock.instant(), time, most));
    }

    private int underWay() {
        return underWay.values().stream().mapToInt(AtomicInteger::get).sum();
    }

    /** A delivery leased to us and where it goes. */
    private record Job(Target target, Leased delivery) {}

    /** One delivery after the other, without a detour over the pump; not for ever, so that others get a thread too. */
    private void work(Job first, AtomicInteger busy) {
        try {
            Optional<Job> job = Optional.of(first);
            for (int left = IN_A_ROW - 1; job.isPresent(); left--) {
                String event = job.get().delivery().eventId();
                try {
                    job = deliver(job.get(), left > 0);
                } finally {
                    settled.accept(event);
                }
            }
        } finally {
            busy.decrementAndGet();
            freed.run();
        }
    }

    /** Makes an attempt; gives the next delivery if more are wanted and due. */
    private Optional<Job> deliver(Job job, boolean more) {
        Leased delivery = job.delivery();
        Courier.Result result = courier.attempt(job.target(), delivery);
        Attempt attempt = result.attempt();
        Fate fate = fate(job.target(), delivery, result);
        CompletableFuture<Void> outcome = store.write(connection -> {
            Attempts.add(connection, delivery.id(), attempt);
            Deliveries.update(connection, delivery.id(), fate);
            return null;
        });
        // Asked for before the outcome is durable, so that one commit does for both.
        Optional<Job> next = more ? next(delivery.webhook()) : Optional.empty();
        try {
            outcome.join();
            metrics.attempted(
                    delivery.webhook(),
                    result.judgement().name().toLowerCase(Locale.ROOT),
                    Duration.ofMillis(attempt.durationMillis()));
        } catch (CompletionException e) {
            // Not lost: what was not stored is sent again when the lease has run out.
            LOGGER.warn("What came of delivery {} could not be stored: {}", delivery.id(), e.getMessage());
        }
        return next;
    }

    private Optional<Job> next(String webhook) {
        Optional<Target> target =
                targets.get().named(webhook).filter(each -> each.webhook().enabled());
        if (target.isEmpty() || threads.isShutdown()) {
            return Optional.empty();
        }
        try {
            return lease(target.get(), 1).join().stream()
                    .map(delivery -> new Job(target.get(), delivery))
                    .findFirst();
        } catch (CompletionException e) {
            // The pump meets the same fault and says so.
            return Optional.empty();
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

    /** A server that shares the store may know the webhook already, or still: a change needs a while to reach all. */
    private void abandon(String webhook) {
        Instant now = clock.instant();
        Instant before = store.isShared() ? now.minus(CHANGE) : now;
        List<String> events = store.write(connection -> Deliveries.abandon(
                        connection, webhook, "the outgoing webhook was removed", now, before))
                .join();
        events.forEach(settled);
    }
}
