package io.jenkins.plugins.webhooks.engine.incoming.signature;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import okhttp3.Headers;

/**
 * The secret itself in one header. Proves the sender but not the body, so it is the weakest scheme there is.
 *
 * @param header that holds the secret
 * @param prefix what stands before it, for example {@code Bearer }; may be empty
 */
public record TokenScheme(String header, String prefix) implements SignatureScheme {
    @Override
    public String name() {
        return "token";
    }

    @Override
    public boolean isPresent(Headers headers) {
        return headers.get(header) != null;
    }

    @Override
    public Verdict verify(Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        HeaderValue token = HeaderValue.of(headers, header, prefix);
        if (token.isFaulty()) {
            return Verdict.refused(token.fault());
        }
        SentSecret claimed = SentSecret.of(token.value());
        return LiveSecrets.tryAll("token", secrets, secret -> claimed.is(secret.bytes()));
    }

    @Override
    public Set<String> secretHeaders() {
        return Set.of(header);
    }
}
