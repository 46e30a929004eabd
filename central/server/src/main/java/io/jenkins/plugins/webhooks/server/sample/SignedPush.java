package io.jenkins.plugins.webhooks.server.sample;

import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A small push as GitHub sends it, with its signature.
 *
 * @param url where it goes
 * @param headers to be sent with it
 * @param body JSON without a single quote, so that a shell can quote it
 * @see <a href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries">GitHub: validating
 *     deliveries</a>
 */
public record SignedPush(String url, Map<String, String> headers, String body) {
    private static final String ALGORITHM = "HmacSHA256";
    private static final String BODY = "{\"ref\":\"refs/heads/main\","
            + "\"before\":\"6f1d2e3c4b5a69788796a5b4c3d2e1f001122334\","
            + "\"after\":\"0a1b2c3d4e5f60718293a4b5c6d7e8f901234567\","
            + "\"created\":false,\"deleted\":false,\"forced\":false,"
            + "\"compare\":\"https://github.example/octo/hello/compare/6f1d2e3c...0a1b2c3d\","
            + "\"repository\":{\"name\":\"hello\",\"full_name\":\"octo/hello\","
            + "\"html_url\":\"https://github.example/octo/hello\","
            + "\"clone_url\":\"https://github.example/octo/hello.git\",\"ssh_url\":\"git@github.example:octo/hello.git\"},"
            + "\"pusher\":{\"name\":\"octo\",\"email\":\"octo@example.org\"},"
            + "\"commits\":[{\"id\":\"0a1b2c3d4e5f60718293a4b5c6d7e8f901234567\",\"message\":\"Say hello\","
            + "\"timestamp\":\"2026-01-02T03:04:05Z\","
            + "\"url\":\"https://github.example/octo/hello/commit/0a1b2c3d\","
            + "\"author\":{\"name\":\"Octo\",\"email\":\"octo@example.org\"},"
            + "\"added\":[\"hello.txt\"],\"removed\":[],\"modified\":[\"README.md\"]}]}";

    static SignedPush to(String url, Secret secret) {
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("Content-Type", "application/json");
        headers.put("X-GitHub-Event", "push");
        headers.put("X-GitHub-Delivery", UUID.randomUUID().toString());
        headers.put("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(Hmac.compute(ALGORITHM, secret.bytes(), BODY.getBytes(StandardCharsets.UTF_8))));
        return new SignedPush(url, headers, BODY);
    }

    /** One line for a shell. */
    public String curl() {
        String named = headers.entrySet().stream()
                .map(header -> " -H '" + header.getKey() + ": " + header.getValue() + "'")
                .collect(Collectors.joining());
        return "curl -i '" + url + "'" + named + " --data-raw '" + body + "'";
    }
}
