package io.jenkins.plugins.webhooks.engine.security;

import java.util.List;

/**
 * Which addresses outgoing requests may reach beyond the public internet.
 *
 * @param allow CIDR ranges, addresses or host names that may be reached although they are private
 */
public record EgressSettings(List<String> allow) {
    /** Public addresses only. */
    public static final EgressSettings PUBLIC_ONLY = new EgressSettings(List.of());

    public EgressSettings {
        allow = List.copyOf(allow);
    }
}
