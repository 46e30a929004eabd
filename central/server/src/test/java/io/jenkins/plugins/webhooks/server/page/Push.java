package io.jenkins.plugins.webhooks.server.page;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A push as GitHub sends it.
 *
 * @param branch JSON text that is not escaped any more
 */
record Push(String branch, String secret, String userAgent) {
    static Push to(String branch) {
        return new Push(branch, Site.SECRET, "GitHub-Hookshot/044aadd");
    }

    Push signedWith(String other) {
        return new Push(branch, other, userAgent);
    }

    Push from(String agent) {
        return new Push(branch, secret, agent);
    }

    /** Sends it and gives the status of the answer. */
    int send(String url) {
        byte[] body = body().getBytes(StandardCharsets.UTF_8);
        HttpRequest request = HttpRequest.newBuilder(URI.create(url))
                .version(HttpClient.Version.HTTP_1_1)
                .header("Content-Type", "application/json")
                .header("User-Agent", userAgent)
                .header("X-GitHub-Event", "push")
                .header("X-GitHub-Delivery", UUID.randomUUID().toString())
                .header("X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(hmac(body)))
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            throw new IllegalStateException("the push could not be sent", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the push was interrupted", e);
        }
    }

    private String body() {
        return """
                {"ref": "refs/heads/%s", "before": "%s", "after": "%s", "created": false, "deleted": false, "forced": false,
                 "compare": "https://github.example/octo/hello/compare/1...2", "size": 12345678901234567890, "ratio": 1.10,
                 "repository": {"name": "hello", "full_name": "octo/hello", "html_url": "https://github.example/octo/hello",
                   "clone_url": "https://github.example/octo/hello.git", "ssh_url": "git@github.example:octo/hello.git"},
                 "pusher": {"name": "octo", "email": "octo@example.org"}, "commits": []}
                """
                .formatted(branch.replace("\"", "\\\""), "1".repeat(40), "2".repeat(40));
    }

    private byte[] hmac(byte[] body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has HmacSHA256", e);
        }
    }
}
