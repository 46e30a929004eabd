package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;

/**
 * What an authorization server gave us.
 *
 * @param text the token itself
 * @param until when it is used no more, which is shortly before it expires
 */
record AccessToken(String text, Instant until) {
    /** For servers that don't say how long it counts. */
    private static final Duration USUAL = Duration.ofMinutes(5);

    private static final Duration MOST = Duration.ofDays(1);
    private static final Duration MOST_SPARE = Duration.ofMinutes(1);
    private static final int MOST_CHARACTERS = 16 * 1024;

    /**
     * Reads an answer, RFC 6749, section 5.1.
     *
     * @throws IllegalArgumentException if it holds no bearer token; the message does not repeat it
     */
    static AccessToken read(String answer, Instant now) {
        JsonNode json = json(answer);
        String text = json.path("access_token").asText();
        if (text.isEmpty() || text.length() > MOST_CHARACTERS || !text.chars().allMatch(c -> c > 0x20 && c < 0x7f)) {
            throw new IllegalArgumentException("its answer holds no access_token that can be used");
        }
        String type = json.path("token_type").asText("bearer");
        if (!type.equalsIgnoreCase("bearer")) {
            throw new IllegalArgumentException("its token is no bearer token");
        }
        Duration life = life(json.path("expires_in").asLong(USUAL.toSeconds()));
        Duration spare = min(life.dividedBy(4), MOST_SPARE);
        return new AccessToken(text, now.plus(life).minus(spare));
    }

    private static JsonNode json(String answer) {
        try {
            return Json.read(answer);
        } catch (IOException e) {
            throw new IllegalArgumentException("its answer is not JSON");
        }
    }

    private static Duration life(long seconds) {
        return min(Duration.ofSeconds(Math.max(0, Math.min(seconds, MOST.toSeconds()))), MOST);
    }

    private static Duration min(Duration a, Duration b) {
        return a.compareTo(b) < 0 ? a : b;
    }

    @Override
    public String toString() {
        return "access token until " + until;
    }
}
