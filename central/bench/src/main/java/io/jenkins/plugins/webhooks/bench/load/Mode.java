package io.jenkins.plugins.webhooks.bench.load;

import io.jenkins.plugins.webhooks.bench.Push;

/** What is sent and what becomes of it. */
public enum Mode {
    /** Signed pushes, to be taken in. */
    VALID,
    /** Pushes whose signature is another body's, to be turned away. */
    INVALID,
    /** Signed pushes, to be taken in and sent on to a target. */
    RELAY;

    Push push(int number) {
        return this == INVALID ? Push.tampered(number) : Push.valid(number);
    }
}
