package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;

/**
 * Standard Webhooks over {@code <id>.<timestamp>.<body>}: HMAC-SHA-256 ({@code v1}) by secrets that look like
 * {@code whsec_…}, Ed25519 ({@code v1a}) by public keys that look like {@code whpk_…}.
 *
 * @param headerPrefix what the names of the three headers start with
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">the
 *     specification</a>
 */
public record StandardWebhooksScheme(String headerPrefix) implements SignatureScheme {
    /** The headers of the specification. */
    public static final StandardWebhooksScheme STANDARD = new StandardWebhooksScheme("webhook-");
    /** The headers of the service it grew from, otherwise the same. */
    public static final StandardWebhooksScheme SVIX = new StandardWebhooksScheme("svix-");

    @Override
    public String name() {
        return "standard-webhooks";
    }

    /** Only the signature counts: GitLab sends {@code webhook-id} with unsigned hooks too. */
    @Override
    public boolean isPresent(Headers headers) {
        return headers.get(headerPrefix + "signature") != null;
    }

    @Override
    public Verdict verify(Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        HeaderValue signature = HeaderValue.of(headers, headerPrefix + "signature", "");
        HeaderValue id = HeaderValue.of(headers, headerPrefix + "id", "");
        HeaderValue timestamp = HeaderValue.of(headers, headerPrefix + "timestamp", "");
        for (HeaderValue each : List.of(signature, id, timestamp)) {
            if (each.isFaulty()) {
                return Verdict.refused(each.fault());
            }
        }
        // With a dot in the id, the same signed text could be cut into another id, timestamp and body.
        if (id.value().indexOf('.') >= 0) {
            return Verdict.refused(
                    "the id in " + headerPrefix + "id has a dot, which would make the signature ambiguous");
        }
        String staleness = Freshness.fault(timestamp.value(), now);
        if (!staleness.isEmpty()) {
            return Verdict.refused(staleness);
        }
        StandardSignatures claimed = StandardSignatures.read(signature.value());
        if (claimed.isEmpty()) {
            return Verdict.refused("no v1 signature in " + headerPrefix + "signature");
        }
        return check(claimed, (id.value() + '.' + timestamp.value() + '.').getBytes(UTF_8), body, secrets);
    }

    private static Verdict check(StandardSignatures claimed, byte[] head, byte[] body, List<Secret> secrets) {
        Map<Secret, StandardSignatures.Key> keys = new LinkedHashMap<>();
        secrets.forEach(secret -> StandardSignatures.key(secret).ifPresent(key -> keys.put(secret, key)));
        List<Secret> usable = List.copyOf(keys.keySet());
        int unusable = secrets.size() - usable.size();
        if (usable.isEmpty() && unusable > 0) {
            return Verdict.refused("no live secret is a key of Standard Webhooks: they look like whsec_ and Base64");
        }
        Verdict verdict = LiveSecrets.tryAll(
                "signature", usable, secret -> keys.get(secret).provesAny(claimed, head, body));
        return verdict.proven() || unusable == 0
                ? verdict
                : Verdict.refused(verdict.detail() + "; " + unusable + " more not of the form whsec_ and Base64");
    }
}
