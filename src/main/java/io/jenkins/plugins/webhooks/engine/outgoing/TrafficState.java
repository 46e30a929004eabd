package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Obstacle;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Turnstile;
import java.time.Instant;
import java.util.Optional;

/**
 * How an outgoing webhook stands at this moment; all but the pause as this server sees it.
 *
 * @param flow whether deliveries go
 * @param reason why they do not, in words, or null
 * @param until when the next try is, or null
 * @param failingSince since when every attempt failed, or null
 * @param pausedAt since when it is paused, or null
 * @param failuresInRow attempts that failed one after the other since the start
 * @param concurrency how many requests may be under way at once now
 * @param underWay how many are
 */
public record TrafficState(
        Flow flow,
        @CheckForNull String reason,
        @CheckForNull Instant until,
        @CheckForNull Instant failingSince,
        @CheckForNull Instant pausedAt,
        int failuresInRow,
        int concurrency,
        int underWay) {
    /** Whether deliveries go. */
    public enum Flow {
        /** They do. */
        OPEN,
        /** For a moment not: the rate limit is used up. */
        LIMITED,
        /** For a time not: the target asked for it. */
        WAITING,
        /** Only one at a time, to see whether the target works again. */
        BROKEN,
        /** Not until somebody lets them, or a probe works. */
        PAUSED,
        /** The webhook is disabled. */
        DISABLED
    }

    static TrafficState of(
            Standing standing, Optional<Obstacle> obstacle, Optional<Turnstile> turnstile, OutgoingWebhook webhook) {
        return new TrafficState(
                obstacle.map(each -> flow(each.kind())).orElse(Flow.OPEN),
                obstacle.map(Obstacle::reason).orElse(null),
                obstacle.map(Obstacle::until).orElse(null),
                standing.failingSince(),
                standing.pausedAt(),
                turnstile.map(Turnstile::failuresInRow).orElse(0),
                turnstile.map(Turnstile::limit).orElse(webhook.policy().concurrency()),
                turnstile.map(Turnstile::inside).orElse(0));
    }

    private static Flow flow(Obstacle.Kind kind) {
        return switch (kind) {
            case DISABLED -> Flow.DISABLED;
            case PAUSED -> Flow.PAUSED;
            case ASKED -> Flow.WAITING;
            case BROKEN -> Flow.BROKEN;
            case RATE -> Flow.LIMITED;
        };
    }
}
