package io.jenkins.plugins.webhooks.server.sample;

import com.standardwebhooks.Webhook;
import com.standardwebhooks.exceptions.EmptyWebhookSecretException;
import com.standardwebhooks.exceptions.WebhookVerificationException;
import io.jenkins.plugins.webhooks.server.settings.SecretReference;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import okhttp3.Headers;

/** A receiver as others would write it: it checks Standard Webhooks signatures with that project's own library. */
public final class EchoTarget {
    /** What carries the proof. */
    public static final List<String> HEADERS = List.of("webhook-id", "webhook-timestamp", "webhook-signature");

    private static final int KEPT = 50;
    private static final int SHOWN_BODY = 4096;

    private final SecretReference secret;
    private final Clock clock;
    private final Deque<Echo> latest = new ArrayDeque<>();

    /** Knows the secret that deliveries are signed with. */
    public EchoTarget(SecretReference secret, Clock clock) {
        this.secret = secret;
        this.clock = clock;
    }

    /** Takes a delivery and says whether it is genuine. */
    public boolean take(Headers headers, byte[] body) {
        String text = new String(body, StandardCharsets.UTF_8);
        String detail = verify(headers, text);
        boolean verified = detail.isEmpty();
        String shown = text.length() > SHOWN_BODY ? text.substring(0, SHOWN_BODY) : text;
        String id = headers.get("webhook-id");
        keep(new Echo(id == null ? "" : id, clock.instant(), verified, verified ? "the signature is right" : detail, shown));
        return verified;
    }

    private String verify(Headers headers, String body) {
        try {
            new Webhook(secret.read().text()).verify(body, headers.toMultimap());
            return "";
        } catch (WebhookVerificationException | EmptyWebhookSecretException e) {
            return e.getMessage();
        }
    }

    private synchronized void keep(Echo echo) {
        latest.addFirst(echo);
        if (latest.size() > KEPT) {
            latest.removeLast();
        }
    }

    /** What came lately, newest first. */
    public synchronized List<Echo> latest() {
        return List.copyOf(latest);
    }
}
