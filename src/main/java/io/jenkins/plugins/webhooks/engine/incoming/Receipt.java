package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;

/**
 * One request at an incoming webhook, without its body and trace: a row of a list.
 *
 * @param id ours
 * @param webhook name of the incoming webhook that was called
 * @param provider its provider, or null where there is no such webhook
 * @param event the sender's name of the event, or null as long as nobody has read it
 * @param deliveryId the sender's id of the delivery, or null
 * @param state where it is
 * @param status what was answered
 * @param reason why it is where it is, in words
 * @param receivedAt when it came
 * @param finishedAt when its work was done, or null
 * @param remoteAddress where it came from
 * @param size of the body, in bytes as sent
 * @param duplicateOf id of the receipt with the same delivery id or the same signed body that came first, or null
 */
public record Receipt(
        String id,
        String webhook,
        @CheckForNull String provider,
        @CheckForNull String event,
        @CheckForNull String deliveryId,
        ReceiptState state,
        int status,
        String reason,
        Instant receivedAt,
        @CheckForNull Instant finishedAt,
        String remoteAddress,
        long size,
        @CheckForNull String duplicateOf) {}
