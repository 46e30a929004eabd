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
        String trace) {}
