package io.jenkins.plugins.webhooks.engine.api;

/** What a caller may be allowed to do; the server that asks maps it to its own permissions. */
public enum Access {
    /** See receipts, events, deliveries, webhooks and figures. */
    VIEW,
    /** Change webhooks. */
    CONFIGURE,
    /** Raise events. */
    PUBLISH,
    /** Send deliveries again. */
    REPLAY
}
