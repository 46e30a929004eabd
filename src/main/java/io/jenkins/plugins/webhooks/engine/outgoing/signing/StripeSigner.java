package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.HexFormat;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * As Stripe signs: time and one signature for each live secret in one header. The key is the whole text of the secret.
 *
 * @see <a href="https://docs.stripe.com/webhooks/signature">Verify webhook signatures</a>
 */
public record StripeSigner(Secrets secrets) implements Signer {
    private static final String HEADER = "Stripe-Signature";

    @Override
    public Map<String, String> sign(Unsigned request) {
        byte[] head = (request.seconds() + '.').getBytes(UTF_8);
        String signatures = SigningSecrets.all(secrets, request.timestamp()).stream()
                .map(secret -> ",v1=" + hash(secret, head, request.body()))
                .collect(Collectors.joining());
        return Map.of(HEADER, "t=" + request.seconds() + signatures);
    }

    private static String hash(Secret secret, byte[] head, byte[] body) {
        return HexFormat.of().formatHex(Hmac.compute("HmacSHA256", secret.bytes(), head, body));
    }

    @Override
    public Set<String> headers() {
        return Set.of(HEADER);
    }
}
