package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.outgoing.Standing.Pause;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Obstacle;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Obstacle.Kind;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PauseSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Turnstile;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

/** How each outgoing webhook stands, and who stops it and lets it go on. Safe for use by many threads. */
public final class Traffic {
    private static final String BY_HAND = "paused by hand";

    private final Store store;
    private final Supplier<Targets> targets;
    private final Clock clock;
    private final Metrics metrics;
    private final Runnable changed;
    private final Standings standings;
    private final Turnstiles turnstiles;
    private final Set<String> measured = ConcurrentHashMap.newKeySet();
    /** Former names that what is pending still has. */
    private final Set<String> renamed = ConcurrentHashMap.newKeySet();

    /**
     * Makes it.
     *
     * @param source URI reference of this installation, for the events that tell of pauses
     * @param changed called when a webhook was paused or goes on; its event waits to be routed then
     */
    public Traffic(
            Store store,
            Supplier<Targets> targets,
            Ids ids,
            String source,
            Clock clock,
            Metrics metrics,
            Runnable changed) {
        this.store = store;
        this.targets = targets;
        this.clock = clock;
        this.metrics = metrics;
        this.changed = changed;
        this.standings = new Standings(store, new Notices(ids, source));
        this.turnstiles = new Turnstiles(clock);
    }

    Standings standings() {
        return standings;
    }

    Turnstile turnstile(OutgoingWebhook webhook) {
        if (measured.add(webhook.name())) {
            new TrafficMetrics(this).measure(metrics, webhook.name());
        }
        return turnstiles.of(webhook);
    }

    /** A webhook was paused or goes on. */
    void changed() {
        standings.refresh();
        changed.run();
    }

    /**
     * Reads again what other servers may have changed, and forgets webhooks that are no more, unless another server may
     * still know them.
     */
    void refresh() {
        standings.refresh();
        if (store.isShared()) {
            return;
        }
        for (String name : standings.known().keySet()) {
            if (targets.get().named(name).isEmpty() && !isBeingRenamed(name)) {
                store.write(connection -> StandingRows.clear(connection, name)).join();
            }
        }
    }

    /** What keeps a webhook's deliveries back now; empty if nothing does. */
    Optional<Obstacle> obstacle(OutgoingWebhook webhook) {
        if (!webhook.enabled()) {
            return Optional.of(new Obstacle(Kind.DISABLED, "the outgoing webhook is disabled", null));
        }
        Standing standing = standings.of(webhook.name());
        if (standing.isPaused()) {
            Instant probe = probeAt(standing, webhook);
            String next = probe == null ? "" : "; next probe at " + probe;
            return Optional.of(new Obstacle(Kind.PAUSED, standing.reason() + next, probe));
        }
        return turnstiles.find(webhook.name()).flatMap(Turnstile::obstacle);
    }

    /** When a webhook that is paused because it fails is tried with one delivery; null if it is not. */
    @CheckForNull
    Instant probeAt(Standing standing, OutgoingWebhook webhook) {
        Instant pausedAt = standing.pausedAt();
        if (pausedAt == null || standing.pause() != Pause.FAILING) {
            return null;
        }
        PauseSettings settings = webhook.policy().pause();
        Instant last = turnstiles.find(webhook.name()).map(Turnstile::lastLeft).orElse(null);
        return (last == null || last.isBefore(pausedAt) ? pausedAt : last).plus(settings.probe());
    }

    /** How a webhook stands; empty if there is none of this name. */
    public Optional<TrafficState> state(String webhook) {
        return targets.get().named(webhook).map(Target::webhook).map(this::state);
    }

    /** How it stands. */
    TrafficState state(OutgoingWebhook webhook) {
        return TrafficState.of(
                standings.of(webhook.name()), obstacle(webhook), turnstiles.find(webhook.name()), webhook);
    }

    /**
     * Keeps a webhook's deliveries back until somebody lets it go on; durable when this returns.
     *
     * @param reason why, in words, or null
     * @return how it stands; empty if there is none of this name
     */
    public Optional<TrafficState> pause(String webhook, @CheckForNull String reason) {
        String words = reason == null || reason.isBlank() ? BY_HAND : BY_HAND + ": " + reason;
        return targets.get().named(webhook).map(target -> {
            store.write(connection -> standings.pause(connection, webhook, Pause.MANUAL, words, clock.instant()))
                    .join();
            changed();
            return state(target.webhook());
        });
    }

    /** Lets a webhook go on, with a clean slate; durable when this returns. Empty if there is none of this name. */
    public Optional<TrafficState> resume(String webhook) {
        return targets.get().named(webhook).map(target -> {
            store.write(connection -> standings.resume(connection, webhook, clock.instant()))
                    .join();
            turnstiles.forget(webhook);
            changed();
            return state(target.webhook());
        });
    }

    /**
     * Lets what is pending, and a pause, follow webhooks to other names while a configuration is put in force that knows
     * them by those; durable when this returns.
     *
     * @param names the present ones by the former ones
     * @param change puts the configuration in force
     */
    public void rename(Map<String, String> names, Runnable change) {
        renamed.addAll(names.keySet());
        try {
            change.run();
            move(names);
        } finally {
            renamed.removeAll(names.keySet());
            changed();
        }
    }

    private void move(Map<String, String> names) {
        if (!names.isEmpty()) {
            store.write(connection -> {
                        for (Map.Entry<String, String> each : names.entrySet()) {
                            Deliveries.rename(connection, each.getKey(), each.getValue());
                            StandingRows.rename(connection, each.getKey(), each.getValue());
                        }
                        return null;
                    })
                    .join();
        }
    }

    /** Whether a name that nobody knows is not of a webhook that was removed. */
    boolean isBeingRenamed(String name) {
        return renamed.contains(name);
    }

    /** How many deliveries of a webhook that is in force are pending, from a turn of {@link Lanes} on. */
    Number pending(String webhook, int turn) {
        return targets.get().named(webhook).isEmpty()
                ? (Number) Double.NaN
                : store.read(connection -> Leases.pending(connection, webhook, turn));
    }

    /** Webhooks whose deliveries do not go although nobody decided so, in words. */
    public List<String> warnings() {
        return targets.get().all().stream()
                .map(Target::webhook)
                .flatMap(webhook -> obstacle(webhook).stream()
                        .filter(each -> each.kind() == Kind.BROKEN || each.kind() == Kind.PAUSED)
                        .filter(each -> standings.of(webhook.name()).pause() != Pause.MANUAL)
                        .map(each -> "deliveries of '" + webhook.name() + "' wait: " + each.reason()))
                .toList();
    }

    /** The reason of a pending delivery as it is at this moment. */
    public Delivery explained(Delivery delivery) {
        if (delivery.state() != DeliveryState.PENDING) {
            return delivery;
        }
        return targets.get()
                .named(delivery.webhook())
                .flatMap(target -> obstacle(target.webhook()))
                .map(obstacle -> delivery.because(
                        delivery.attempts() == 0
                                ? obstacle.reason()
                                : obstacle.reason() + "; its last attempt: " + delivery.reason()))
                .orElse(delivery);
    }

    /** The same, whole. */
    public DeliveryDetail explained(DeliveryDetail detail) {
        return new DeliveryDetail(
                explained(detail.delivery()),
                detail.contentType(),
                detail.body(),
                detail.bodyTruncated(),
                detail.event(),
                detail.attempts());
    }
}
