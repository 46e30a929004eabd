package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Sign;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Turnstile;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a thread does: carries one parcel after the other to a target, without a detour over the pump. */
final class Carrier {
    private static final Logger LOGGER = LoggerFactory.getLogger(Carrier.class);
    /** Parcels of one webhook that a thread carries before it is free for another. */
    private static final int IN_A_ROW = 32;

    private final Courier courier;
    private final Outcomes outcomes;
    private final Loading loading;
    private final Traffic traffic;
    private final Supplier<Targets> targets;
    private final Metrics metrics;
    private final Consumer<String> settled;

    Carrier(
            Courier courier,
            Outcomes outcomes,
            Loading loading,
            Traffic traffic,
            Supplier<Targets> targets,
            Metrics metrics,
            Consumer<String> settled) {
        this.courier = courier;
        this.outcomes = outcomes;
        this.loading = loading;
        this.traffic = traffic;
        this.targets = targets;
        this.metrics = metrics;
        this.settled = settled;
    }

    /** A parcel, where it goes, and the turnstile that it has entered. */
    record Job(Target target, Turnstile turnstile, Parcel parcel) {}

    /** Not for ever, so that others get a thread too. */
    void carry(Job first) {
        Optional<Job> job = Optional.of(first);
        for (int left = IN_A_ROW - 1; job.isPresent(); left--) {
            List<Leased> deliveries = job.get().parcel().deliveries();
            try {
                job = carry(job.get(), left > 0);
            } finally {
                deliveries.forEach(each -> settled.accept(each.eventId()));
            }
        }
    }

    /** Makes an attempt; gives the next parcel if more are wanted and due. */
    private Optional<Job> carry(Job job, boolean more) {
        OutgoingWebhook webhook = job.target().webhook();
        Courier.Result result = attempt(job);
        CompletableFuture<Void> outcome = outcomes.keep(webhook, job.parcel(), result);
        // Asked for before the outcome is durable, so that one commit does for both; who is gone is asked no more.
        Optional<Job> next = more && !result.isGone() ? next(webhook.name()) : Optional.empty();
        try {
            outcome.join();
            metrics.attempted(
                    webhook.name(),
                    label(result),
                    Duration.ofMillis(result.attempt().durationMillis()));
        } catch (CompletionException e) {
            // Not lost: what was not stored is sent again when the lease has run out.
            LOGGER.warn(
                    "What came of delivery {} could not be stored: {}",
                    job.parcel().id(),
                    e.getMessage());
        }
        return next;
    }

    private Courier.Result attempt(Job job) {
        Courier.Result result = null;
        try {
            result = courier.attempt(job.target(), job.parcel());
            return result;
        } finally {
            if (result == null) {
                job.turnstile().giveBack();
            } else {
                job.turnstile().leave(result.sign(), result.attempt().startedAt(), asked(result));
            }
        }
    }

    private static Duration asked(Courier.Result result) {
        Duration asked = result.sign() == Sign.BUSY ? result.retryAfter() : null;
        return asked != null && asked.compareTo(RetrySchedule.MOST_PATIENCE) > 0 ? RetrySchedule.MOST_PATIENCE : asked;
    }

    /** Of a batch, the best that came of one. */
    private static String label(Courier.Result result) {
        return result.verdicts().stream()
                .map(Judge.Verdict::judgement)
                .min(Enum::compareTo)
                .orElseThrow()
                .name()
                .toLowerCase(Locale.ROOT);
    }

    private Optional<Job> next(String webhook) {
        Optional<Target> target =
                targets.get().named(webhook).filter(each -> each.webhook().enabled());
        if (target.isEmpty() || traffic.standings().of(webhook).isPaused()) {
            return Optional.empty();
        }
        Turnstile turnstile = traffic.turnstile(target.get().webhook());
        return turnstile.enter(1) == 1 ? next(target.get(), turnstile) : Optional.empty();
    }

    private Optional<Job> next(Target target, Turnstile turnstile) {
        List<Parcel> parcels = List.of();
        try {
            parcels =
                    loading.load(target.webhook(), 1, turnstile.retriesFirst()).parcels();
        } catch (CompletionException e) {
            // The pump meets the same fault and says so.
            LOGGER.debug("Nothing more could be leased", e);
        } finally {
            if (parcels.isEmpty()) {
                turnstile.giveBack();
            }
        }
        return parcels.stream()
                .map(parcel -> new Job(target, turnstile, parcel))
                .findFirst();
    }
}
