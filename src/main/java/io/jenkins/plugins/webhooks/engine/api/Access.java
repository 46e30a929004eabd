package io.jenkins.plugins.webhooks.engine.api;

/** What a caller may be allowed to do; the server that asks maps it to its own permissions. */
public enum Access {
    /** See receipts, events, deliveries, webhooks and figures. */
    VIEW,
    /** Pause and resume webhooks, and what else passes. */
    CONFIGURE,
    /** See how webhooks are configured, with headers and whole URLs. */
    INSPECT,
    /** Create, change and remove webhooks. */
    ADMINISTER,
    /** Raise events. */
    PUBLISH,
    /** Send deliveries again. */
    REPLAY
}
