package io.jenkins.plugins.webhooks.engine.incoming;

import java.io.IOException;

/** A body is larger than its incoming webhook takes in. */
class BodyLimitException extends IOException {
    private static final long serialVersionUID = 1L;

    BodyLimitException(long limit) {
        super("the body is larger than " + limit + " bytes");
    }
}
