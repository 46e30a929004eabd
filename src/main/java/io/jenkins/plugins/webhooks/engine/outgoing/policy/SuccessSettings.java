package io.jenkins.plugins.webhooks.engine.outgoing.policy;

import edu.umd.cs.findbugs.annotations.CheckForNull;

/**
 * Which answers acknowledge a delivery.
 *
 * @param status the answer must have one of these
 * @param body JSONata over the answer's JSON body that must give true besides, or null
 */
public record SuccessSettings(
        StatusSet status, @CheckForNull String body) {
    /** Every 2xx, whatever it says. */
    public static final SuccessSettings DEFAULT = new SuccessSettings(StatusSet.SUCCESSFUL, null);

    public SuccessSettings {
        if (status.ranges().isEmpty()) {
            throw new IllegalArgumentException("success.status is empty, so nothing could ever be delivered");
        }
        if (body != null && body.isBlank()) {
            body = null;
        }
    }
}
