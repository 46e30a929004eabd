package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;

/**
 * Where a delivery stands that others of its lane go before or after.
 *
 * @param key names the lane within its webhook
 * @param place its event's id, which grows with time and is the same whichever server stores the delivery; a delivery
 *     that repeats another one has its own id, and so the last place
 */
record Lane(String key, String place) {
    /** Of a new delivery; null if it waits for nobody. */
    @CheckForNull
    static Lane of(@CheckForNull String key, String place) {
        return key == null ? null : new Lane(key, place);
    }
}
