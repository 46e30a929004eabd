package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import java.time.Instant;

/**
 * What somebody who waits is given, once.
 *
 * @param id of the wait
 * @param token last segment of the path: a secret
 * @param expiresAt when the URL closes
 */
public record Ticket(String id, String token, Instant expiresAt) {
    /** Path of the URL, to be put behind the root of this installation and a slash. */
    public String path() {
        return "webhook/" + Wait.WEBHOOK + "/" + token;
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "ticket of wait " + id;
    }
}
