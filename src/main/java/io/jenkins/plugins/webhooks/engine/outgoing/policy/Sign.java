package io.jenkins.plugins.webhooks.engine.outgoing.policy;

/** What an attempt tells about the target, whatever it means for the delivery. */
public enum Sign {
    /** It works. */
    GOOD,
    /** It works, but asks for less. */
    BUSY,
    /** It does not answer, or answers that it can't. */
    BAD,
    /** Nothing: it was not asked. */
    NONE
}
