package io.jenkins.plugins.webhooks.engine.outgoing.shape;

/** A part of a {@link Template}. */
sealed interface Part permits Part.Literal, Placeholder {
    /** Text that stands as it is. */
    record Literal(String text) implements Part {}
}
