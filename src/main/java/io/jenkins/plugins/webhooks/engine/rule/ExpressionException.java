package io.jenkins.plugins.webhooks.engine.rule;

/** An expression could not be evaluated over some input; the message says why in words. */
public class ExpressionException extends Exception {
    private static final long serialVersionUID = 1L;

    public ExpressionException(String message) {
        super(message);
    }
}
