package io.jenkins.plugins.webhooks.engine.incoming.waiting;

/** Where a wait is. */
public enum WaitState {
    /** Its URL takes one request. */
    OPEN,
    /** The request came. */
    USED,
    /** None came in time. */
    EXPIRED,
    /** Who waited does so no longer. */
    CANCELLED
}
