package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;

/**
 * GitHub's style: the header has room for one signature, so the first live secret signs.
 *
 * @see <a href="https://docs.github.com/en/webhooks/using-webhooks/validating-webhook-deliveries">Validating webhook
 *     deliveries</a>
 */
public record GitHubSigner(Secrets secrets) implements Signer {
    @Override
    public Map<String, String> sign(String id, Instant timestamp, byte[] body) {
        Secret secret = secrets.liveAt(timestamp).stream()
                .findFirst()
                .orElseThrow(() -> new SecretUnavailableException("no secret to sign with"));
        String digest = HexFormat.of().formatHex(Hmac.compute("HmacSHA256", secret.bytes(), body));
        return Map.of("X-Hub-Signature-256", "sha256=" + digest);
    }
}
