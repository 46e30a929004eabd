package io.jenkins.plugins.webhooks.engine.alert;

/** Where a key is. */
enum Phase {
    /** Nothing is told. */
    CALM,
    /** An alert fired and has not recovered. */
    FIRING,
    /** A trigger has raised its event; no other follows before this is over. */
    TRIGGERED
}
