package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.security.StandardSecret;
import java.util.Map;
import java.util.Set;

/** Standard Webhooks, version {@code v1}: one HMAC-SHA-256 for each live secret, so that a target can change over. */
public record StandardSigner(Secrets secrets) implements Signer {
    @Override
    public Map<String, String> sign(Unsigned request) {
        StandardContent content = StandardContent.of(request);
        return content.headers(
                "v1,",
                SigningSecrets.keys(secrets, request.timestamp(), StandardSecret::key, "whsec_ and Base64").stream()
                        .map(key -> Hmac.compute("HmacSHA256", key, content.head(), content.body())));
    }

    @Override
    public Set<String> headers() {
        return StandardContent.HEADERS;
    }
}
