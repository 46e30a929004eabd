package io.jenkins.plugins.webhooks.engine.rule;

import com.dashjoin.jsonata.JException;

/** A rule wants more than its budget. A JSONata exception, because the library hands those on as they are. */
final class ExceededException extends JException {
    private static final long serialVersionUID = 1L;

    ExceededException(String message) {
        super(message, -1);
    }
}
