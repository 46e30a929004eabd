package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import io.jenkins.plugins.webhooks.engine.security.KeySignature;
import io.jenkins.plugins.webhooks.engine.security.PrivateKeys;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.util.Map;
import java.util.Set;

/** Standard Webhooks, version {@code v1a}: one Ed25519 signature for each live private key. */
public record StandardEd25519Signer(Secrets secrets) implements Signer {
    @Override
    public Map<String, String> sign(Unsigned request) {
        StandardContent content = StandardContent.of(request);
        return content.headers(
                "v1a,",
                SigningSecrets.keys(
                                secrets,
                                request.timestamp(),
                                secret -> PrivateKeys.read(secret.text(), "Ed25519"),
                                "an Ed25519 private key: whsk_ and Base64, or PEM")
                        .stream()
                        .map(key -> KeySignature.of("Ed25519", key, content.head(), content.body())));
    }

    @Override
    public Set<String> headers() {
        return StandardContent.HEADERS;
    }
}
