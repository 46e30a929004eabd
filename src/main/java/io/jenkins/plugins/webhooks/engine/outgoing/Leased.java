package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;

/** A delivery leased to us, to be sent now. */
record Leased(
        String id,
        String webhook,
        String eventId,
        int attempts,
        Instant createdAt,
        String contentType,
        String headers,
        String fillings,
        byte[] body,
        @CheckForNull Lane lane) {}
