package io.jenkins.plugins.webhooks.engine.security;

/** A configured secret can't be read now. The message names its id, never its value. */
public class SecretUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public SecretUnavailableException(String message) {
        super(message);
    }
}
