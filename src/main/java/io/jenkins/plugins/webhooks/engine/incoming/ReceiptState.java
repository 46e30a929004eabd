package io.jenkins.plugins.webhooks.engine.incoming;

/** Where a receipt is. */
public enum ReceiptState {
    /** Answered, its work still to be done. */
    PENDING,
    /** Its events were raised and its actions done. */
    ACTED,
    /** Genuine, but the filter did not want it, or a connection test. */
    IGNORED,
    /** Genuine, but a rule or an action failed; the reason says how. */
    FAILED,
    /** A repeat of an earlier receipt; nothing was done. */
    DUPLICATE,
    /** Not let in. */
    REJECTED
}
