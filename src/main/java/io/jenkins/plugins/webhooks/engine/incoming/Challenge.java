package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Slack asks once whether an address is its owner's: it wants back the text it sends, as text. Only a proven sender gets
 * it, so nobody can make this server say what they like.
 *
 * @see <a href="https://docs.slack.dev/reference/events/url_verification/">url_verification</a>
 */
final class Challenge {
    private static final int LONGEST_BODY = 4096;
    private static final Pattern TEXT = Pattern.compile("[\\x21-\\x7e]{1,256}");

    private Challenge() {}

    /** The text to send back, if the body is a challenge. */
    static Optional<String> in(Door door, byte[] body) {
        if (door.webhook().acceptUnsigned() || body.length > LONGEST_BODY) {
            return Optional.empty();
        }
        try {
            JsonNode payload = Json.read(body);
            return payload.path("type").asText().equals("url_verification")
                    ? Optional.of(payload.path("challenge").asText())
                            .filter(text -> TEXT.matcher(text).matches())
                    : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    static Answer answer(String text) {
        return new Answer(
                200,
                Map.of("Content-Type", "text/plain; charset=utf-8", "X-Content-Type-Options", "nosniff"),
                text.getBytes(StandardCharsets.US_ASCII));
    }
}
