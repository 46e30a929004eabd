package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.Header;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import java.time.Instant;
import java.util.List;

/** A receipt about to be stored. */
record NewReceipt(
        String id,
        String webhook,
        @CheckForNull String provider,
        @CheckForNull String deliveryId,
        ReceiptState state,
        int status,
        String reason,
        Instant receivedAt,
        String remoteAddress,
        long size,
        @CheckForNull String contentType,
        List<Header> headers,
        @CheckForNull Bodies.Packed body,
        String trace,
        @CheckForNull Originals originals) {

    /** The same, of a request that may have to go on as it came. */
    NewReceipt with(@CheckForNull Originals kept) {
        return new NewReceipt(
                id,
                webhook,
                provider,
                deliveryId,
                state,
                status,
                reason,
                receivedAt,
                remoteAddress,
                size,
                contentType,
                headers,
                body,
                trace,
                kept);
    }
}
