package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.time.Instant;

/**
 * A one-time URL and who waits for a request at it. Nothing here leads back to the URL.
 *
 * @param id ours
 * @param owner who waits
 * @param provider name of the system that sends
 * @param credentials id of what the sender signs with, or null
 * @param filter JSONata over the receipt that must give true, or null for everything
 * @param signature how the sender signs, or null for the provider's way
 * @param schema JSON Schema that the payload must meet, or null for none
 * @param state where it is
 * @param expiresAt when the URL closes
 * @param receipt id of the one that ended it, or null
 */
public record Wait(
        String id,
        String owner,
        String provider,
        @CheckForNull String credentials,
        @CheckForNull String filter,
        @CheckForNull String signature,
        @CheckForNull String schema,
        WaitState state,
        Instant expiresAt,
        @CheckForNull String receipt) {
    /** The name under which its receipts are kept and the first segment of its path; no incoming webhook has it. */
    public static final String WEBHOOK = "wait";

    /** Whether its URL takes a request at this time. */
    public boolean isOpen(Instant now) {
        return state == WaitState.OPEN && now.isBefore(expiresAt);
    }
}
