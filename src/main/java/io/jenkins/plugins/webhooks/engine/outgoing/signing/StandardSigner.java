package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.security.StandardSecret;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Standard Webhooks, version {@code v1}: one signature for each live secret, so that a target can change over.
 *
 * @see <a href="https://github.com/standard-webhooks/standard-webhooks/blob/main/spec/standard-webhooks.md">the
 *     specification</a>
 */
public record StandardSigner(Secrets secrets) implements Signer {
    @Override
    public Map<String, String> sign(String id, Instant timestamp, byte[] body) {
        List<Secret> live = secrets.liveAt(timestamp);
        if (live.isEmpty()) {
            throw new SecretUnavailableException("no secret to sign with");
        }
        String seconds = String.valueOf(timestamp.getEpochSecond());
        byte[] head = (id + "." + seconds + ".").getBytes(StandardCharsets.UTF_8);
        String signatures =
                live.stream().map(secret -> "v1," + mac(secret, head, body)).collect(Collectors.joining(" "));
        return Map.of("webhook-id", id, "webhook-timestamp", seconds, "webhook-signature", signatures);
    }

    private static String mac(Secret secret, byte[] head, byte[] body) {
        // A secret that is no Standard Webhooks key is used as it is written, so that any credential can sign.
        byte[] key = StandardSecret.key(secret).orElseGet(secret::bytes);
        return Base64.getEncoder().encodeToString(Hmac.compute("HmacSHA256", key, head, body));
    }
}
