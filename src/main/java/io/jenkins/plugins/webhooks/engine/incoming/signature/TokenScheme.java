package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.List;
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
        byte[] claimed = digest(token.value().getBytes(UTF_8));
        return LiveSecrets.tryAll("token", secrets, secret -> Hmac.equal(digest(secret.bytes()), claimed));
    }

    /** Equal lengths for the comparison, which would otherwise tell how long the secret is. */
    private static byte[] digest(byte[] text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
