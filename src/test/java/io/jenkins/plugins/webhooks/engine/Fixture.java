package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.store.TestStore;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import okhttp3.Headers;

/** What the engine's tests share: a database, signed requests, bounded waiting. */
public final class Fixture {
    public static final String SECRET = "the secret of the test";
    public static final Secrets SECRETS = Secrets.of(Secret.of("test", SECRET));
    public static final String STANDARD_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** Only a test that fails waits so long; others see at once what they wait for. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private Fixture() {}

    public static Environment environment(Path folder) {
        return Environment.of(TestStore.url(folder), "http://jenkins.example/");
    }

    public static IncomingRequest push(String webhook, String body) {
        return push(webhook, body, UUID.randomUUID().toString());
    }

    public static IncomingRequest push(String webhook, String body, String delivery) {
        byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
        String digest =
                HexFormat.of().formatHex(Hmac.compute("HmacSHA256", SECRET.getBytes(StandardCharsets.UTF_8), bytes));
        return request(
                webhook,
                Headers.of(
                        "Content-Type",
                        "application/json",
                        "X-GitHub-Event",
                        "push",
                        "X-GitHub-Delivery",
                        delivery,
                        "X-Hub-Signature-256",
                        "sha256=" + digest),
                bytes);
    }

    public static IncomingRequest request(String webhook, Headers headers, byte[] body) {
        return new IncomingRequest(webhook, "POST", headers, "192.0.2.7", body.length, new ByteArrayInputStream(body));
    }

    public static String text(Answer answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    /** A push to a branch, as small as GitHub's parser lets it be. */
    public static String pushBody(String branch) {
        return "{\"ref\":\"refs/heads/" + branch + "\",\"before\":\"" + "1".repeat(40) + "\",\"after\":\""
                + "2".repeat(40) + "\",\"repository\":{\"name\":\"demo\",\"full_name\":\"octo/demo\"},\"commits\":[]}";
    }

    /** Waits until something is so, long enough for a slow machine. */
    public static void await(String what, BooleanSupplier condition) {
        await(PATIENCE, what, condition);
    }

    /** Waits until something is so. */
    public static void await(Duration atMost, String what, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > atMost.toNanos()) {
                throw new AssertionError("after " + atMost.toSeconds() + " seconds still not: " + what);
            }
            LockSupport.parkNanos(2_000_000);
        }
    }
}
