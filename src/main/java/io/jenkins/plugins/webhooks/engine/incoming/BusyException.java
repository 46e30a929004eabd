package io.jenkins.plugins.webhooks.engine.incoming;

import java.io.IOException;

/** All bodies being read at this moment together fill the memory set aside for them. */
class BusyException extends IOException {
    private static final long serialVersionUID = 1L;

    BusyException() {
        super("too many large bodies are being read at once");
    }
}
