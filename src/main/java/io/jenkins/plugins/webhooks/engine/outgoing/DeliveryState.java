package io.jenkins.plugins.webhooks.engine.outgoing;

/** Where a delivery is. */
public enum DeliveryState {
    /** Waiting for its next attempt, or under way. */
    PENDING,
    /** The target has acknowledged it. */
    DELIVERED,
    /** Not tried any more; the reason says why. */
    GIVEN_UP
}
