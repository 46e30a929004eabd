package io.jenkins.plugins.webhooks.engine.incoming.signature;

import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * A keyed hash over the raw body in one header. The algorithm is fixed here: a sender that could choose it would choose
 * the weakest.
 *
 * @param header that holds the hash
 * @param prefix what stands before it, for example {@code sha256=}; may be empty
 * @param algorithm any but {@link Algorithm#TOKEN}
 * @param encoding how the hash is written
 */
public record HmacScheme(String header, String prefix, Algorithm algorithm, Encoding encoding)
        implements SignatureScheme {

    public HmacScheme {
        if (algorithm == Algorithm.TOKEN) {
            throw new IllegalArgumentException("a token is no keyed hash: use TokenScheme");
        }
    }

    /** {@code sha256=<hexadecimal>} in the given header, as GitHub and Atlassian write it. */
    public static HmacScheme sha256Hex(String header) {
        SignatureSettings style = SignatureSettings.DEFAULT;
        return new HmacScheme(header, style.prefix(), style.algorithm(), style.encoding());
    }

    @Override
    public String name() {
        return algorithm.label();
    }

    @Override
    public boolean isPresent(Headers headers) {
        return headers.get(header) != null;
    }

    @Override
    public Verdict verify(Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        return check(headers, secrets, body);
    }

    /** Checks the hash over the parts one after the other. */
    Verdict check(Headers headers, List<Secret> secrets, byte[]... content) {
        HeaderValue value = HeaderValue.of(headers, header, prefix);
        if (value.isFaulty()) {
            return Verdict.refused(value.fault());
        }
        Optional<byte[]> claimed = encoding.read(value.value());
        if (claimed.isEmpty()) {
            return Verdict.refused("signature in " + header + " is not " + encoding.words());
        }
        return LiveSecrets.tryAll(
                "signature",
                secrets,
                secret -> Hmac.equal(Hmac.compute(algorithm.jca(), secret.bytes(), content), claimed.get()));
    }

    @Override
    public boolean signsBodyAlone() {
        return true;
    }
}
