package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.outgoing.Loading.Loaded;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Obstacle;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Turnstile;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;

/**
 * Sends what is due: asks each webhook's turnstile how many may go, leases as many, hands each to a thread. Every
 * webhook has a share of its own, so that a slow target delays nobody else.
 */
public final class Sender implements Pump.Step {
    /** Threads that all webhooks share; beyond them, each webhook may still have one. */
    private static final int SHARED_THREADS = 128;

    /** Parcels under way at once, over all webhooks. */
    public static final int MOST_THREADS = 1024;

    /** For so long servers that share a store may differ in what is configured. */
    private static final Duration CHANGE = Duration.ofMinutes(10);

    private final Store store;
    private final Supplier<Targets> targets;
    private final ExecutorService threads;
    private final Clock clock;
    private final Traffic traffic;
    private final Consumer<String> settled;
    private final Runnable freed;
    private final Loading loading;
    private final Carrier carrier;
    private final AtomicInteger busy = new AtomicInteger();

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
            Ids ids,
            Clock clock,
            RandomGenerator random,
            Metrics metrics,
            Traffic traffic,
            Consumer<String> settled,
            Runnable freed) {
        this.store = store;
        this.targets = targets;
        this.threads = threads;
        this.clock = clock;
        this.traffic = traffic;
        this.settled = settled;
        this.freed = freed;
        this.loading = new Loading(store, ids, clock);
        this.carrier = new Carrier(
                new Courier(clock),
                new Outcomes(store, traffic, clock, random),
                loading,
                traffic,
                targets,
                metrics,
                settled);
    }

    @Override
    public Duration run() {
        traffic.refresh();
        Instant next = clock.instant().plus(IDLE);
        for (String webhook : store.read(Leases::pendingWebhooks)) {
            Optional<Target> target = targets.get().named(webhook);
            if (target.isEmpty()) {
                if (!traffic.isBeingRenamed(webhook)) {
                    abandon(webhook);
                }
            } else if (target.get().webhook().enabled()) {
                next = earlier(next, send(target.get()));
            }
        }
        // What is due and not taken waits for a thread, and whoever frees one wakes us.
        Duration wait = Duration.between(clock.instant(), next);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private static Instant earlier(Instant one, @CheckForNull Instant other) {
        return other == null || one.isBefore(other) ? one : other;
    }

    /** Sends what may go; tells when to look again, or null if nothing is known to become due. */
    @CheckForNull
    private Instant send(Target target) {
        OutgoingWebhook webhook = target.webhook();
        Turnstile turnstile = traffic.turnstile(webhook);
        Standing standing = traffic.standings().of(webhook.name());
        Instant now = clock.instant();
        if (!standing.isPaused()) {
            Instant more = send(target, turnstile, room(turnstile));
            return soonest(
                    now,
                    more,
                    obstacle(turnstile),
                    store.read(connection -> Leases.nextDue(connection, webhook.name(), now)));
        }
        Instant probe = traffic.probeAt(standing, webhook);
        if (probe == null || probe.isAfter(now)) {
            return probe;
        }
        if (turnstile.inside() > 0) {
            // A probe is under way; whoever carries it wakes us.
            return null;
        }
        return soonest(now, send(target, turnstile, 1), obstacle(turnstile));
    }

    @CheckForNull
    private static Instant obstacle(Turnstile turnstile) {
        return turnstile.obstacle().map(Obstacle::until).orElse(null);
    }

    /** The first of those that are still to come. */
    @CheckForNull
    private static Instant soonest(Instant now, Instant... times) {
        Instant soonest = null;
        for (Instant time : times) {
            if (time != null && time.isAfter(now) && (soonest == null || time.isBefore(soonest))) {
                soonest = time;
            }
        }
        return soonest;
    }

    private int room(Turnstile turnstile) {
        return Math.max(SHARED_THREADS - busy.get(), turnstile.inside() == 0 ? 1 : 0);
    }

    @CheckForNull
    private Instant send(Target target, Turnstile turnstile, int most) {
        int entered = turnstile.enter(most);
        if (entered == 0) {
            return null;
        }
        Loaded loaded = new Loaded(List.of(), null);
        try {
            loaded = loading.load(target.webhook(), entered, turnstile.retriesFirst());
        } finally {
            for (int i = loaded.parcels().size(); i < entered; i++) {
                turnstile.giveBack();
            }
        }
        loaded.parcels().forEach(parcel -> start(new Carrier.Job(target, turnstile, parcel)));
        return loaded.again();
    }

    private void start(Carrier.Job job) {
        busy.incrementAndGet();
        try {
            threads.execute(() -> {
                try {
                    carrier.carry(job);
                } finally {
                    busy.decrementAndGet();
                    freed.run();
                }
            });
        } catch (RejectedExecutionException closing) {
            // Its lease runs out or is ended at the next start.
            busy.decrementAndGet();
            job.turnstile().giveBack();
        }
    }

    /** A server that shares the store may know the webhook already, or still: a change needs a while to reach all. */
    private void abandon(String webhook) {
        Instant now = clock.instant();
        Instant before = store.isShared() ? now.minus(CHANGE) : now;
        List<String> events = store.write(connection ->
                        Deliveries.abandon(connection, webhook, "the outgoing webhook was removed", now, before))
                .join();
        events.forEach(settled);
    }
}
