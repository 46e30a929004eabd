package io.jenkins.plugins.webhooks.server.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Samples;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import okhttp3.Headers;

/**
 * A push as GitHub sends it, with its signature.
 *
 * @param url where it goes
 * @param headers to be sent with it
 * @param body JSON on one line
 * @see <a href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries">GitHub: validating
 *     deliveries</a>
 */
public record SignedPush(String url, Map<String, String> headers, String body) {
    private static final List<String> HEADERS = List.of("Content-Type", "X-GitHub-Event", "X-GitHub-Delivery");
    /** Enough to show what arrives, little enough to paste. */
    private static final List<String> KEYS = List.of(
            "ref", "before", "after", "created", "deleted", "forced", "compare", "repository", "pusher", "commits");

    static SignedPush to(String url, Secret secret) {
        io.jenkins.plugins.webhooks.engine.incoming.provider.Sample sample = Samples.of("github").stream()
                .filter(each -> each.name().equals("push"))
                .findFirst()
                .orElseThrow();
        String body = shortened(sample.body());
        Headers sent = sample.headers(UUID.randomUUID().toString());
        Map<String, String> headers = new LinkedHashMap<>();
        HEADERS.forEach(name -> headers.put(name, sent.get(name)));
        byte[] hmac = Hmac.compute("HmacSHA256", secret.bytes(), body.getBytes(StandardCharsets.UTF_8));
        headers.put("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(hmac));
        return new SignedPush(url, headers, body);
    }

    private static String shortened(byte[] body) {
        try {
            return Json.text(((ObjectNode) Json.read(body)).retain(KEYS));
        } catch (IOException e) {
            throw new UncheckedIOException("the sample is not JSON", e);
        }
    }

    /** One line for a shell. */
    public String curl() {
        String named = headers.entrySet().stream()
                .map(header -> " -H " + quoted(header.getKey() + ": " + header.getValue()))
                .collect(Collectors.joining());
        return "curl -i " + quoted(url) + named + " --data-raw " + quoted(body);
    }

    /** As POSIX shells quote: nothing within single quotes means anything but a single quote. */
    private static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}
