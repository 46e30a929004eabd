package io.jenkins.plugins.webhooks.engine.incoming;

/** A body is not what its content type says. The message says where in words and quotes nothing of the body. */
public class UnreadablePayloadException extends Exception {
    private static final long serialVersionUID = 1L;

    public UnreadablePayloadException(String message) {
        super(message);
    }
}
