package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * A keyed hash in one header, maybe with the time of sending in another. There is room for one signature, so the first
 * live secret signs; its text is the key.
 *
 * @param style how the hash is made and written
 * @param text what it is made over
 */
public record HmacSigner(HmacStyle style, SignedText text, Secrets secrets) implements Signer {
    /**
     * As GitHub signs.
     *
     * @see <a href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries">Validating
     *     webhook deliveries</a>
     */
    public static HmacSigner gitHub(Secrets secrets) {
        return new HmacSigner(HmacStyle.sha256Hex("X-Hub-Signature-256", "sha256="), SignedText.BODY, secrets);
    }

    /**
     * As Slack signs.
     *
     * @see <a href="https://docs.slack.dev/authentication/verifying-requests-from-slack">Verifying requests from
     *     Slack</a>
     */
    public static HmacSigner slack(Secrets secrets) {
        return new HmacSigner(
                HmacStyle.sha256Hex("X-Slack-Signature", "v0="),
                new SignedText("X-Slack-Request-Timestamp", "v0:{timestamp}:{body}"),
                secrets);
    }

    @Override
    public Map<String, String> sign(Unsigned request) {
        Secret secret = SigningSecrets.first(secrets, request.timestamp());
        byte[] hash = Hmac.compute(
                style.algorithm().jca(),
                secret.bytes(),
                text.before(request.seconds()),
                request.body(),
                text.after(request.seconds()));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put(style.header(), style.prefix() + style.encoding().write(hash));
        if (!text.timestampHeader().isEmpty()) {
            headers.put(text.timestampHeader(), request.seconds());
        }
        return headers;
    }

    @Override
    public Set<String> headers() {
        Set<String> names = new HashSet<>(Set.of(style.header(), text.timestampHeader()));
        names.remove("");
        return names;
    }

    @Override
    public Set<String> secretHeaders() {
        boolean named = style.header().toLowerCase(Locale.ROOT).contains("signature");
        return named ? Set.of() : Set.of(style.header());
    }
}
