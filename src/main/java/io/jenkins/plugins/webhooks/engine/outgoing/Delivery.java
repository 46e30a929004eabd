package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;

/**
 * One event for one outgoing webhook, without its body and attempts: a row of a list.
 *
 * @param id ours; sent as {@code webhook-id}, the same at every attempt
 * @param webhook name of the outgoing webhook
 * @param eventId what is delivered
 * @param eventType its type
 * @param state where it is
 * @param reason why it is where it is, in words
 * @param attempts how many were made
 * @param lastStatus HTTP status of the last attempt that got an answer, or null
 * @param createdAt when it was stored
 * @param nextAttemptAt when it is tried next, or null if it is not
 * @param finishedAt when it was delivered or given up, or null
 * @param lane those of one lane go one after the other, oldest first; null if it waits for nobody
 */
public record Delivery(
        String id,
        String webhook,
        String eventId,
        String eventType,
        DeliveryState state,
        String reason,
        int attempts,
        @CheckForNull Integer lastStatus,
        Instant createdAt,
        @CheckForNull Instant nextAttemptAt,
        @CheckForNull Instant finishedAt,
        @CheckForNull String lane) {
    /** The same with another reason. */
    Delivery because(String other) {
        return new Delivery(
                id,
                webhook,
                eventId,
                eventType,
                state,
                other,
                attempts,
                lastStatus,
                createdAt,
                nextAttemptAt,
                finishedAt,
                lane);
    }
}
