package io.jenkins.plugins.webhooks.engine.security;

import java.io.IOException;

/** The proxy between us and a target does not let us through. The message says why, in words. */
public class ProxyRefusedException extends IOException {
    private static final long serialVersionUID = 1L;

    public ProxyRefusedException(String message) {
        super(message);
    }
}
