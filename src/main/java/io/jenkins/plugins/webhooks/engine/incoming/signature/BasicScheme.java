package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;

/**
 * HTTP basic authentication, RFC 7617: the secret is the password. Proves the sender but not the body.
 *
 * @param user who the sender says it is
 */
public record BasicScheme(String user) implements SignatureScheme {
    private static final String HEADER = "Authorization";

    public BasicScheme {
        // RFC 7617, section 2: the first colon ends the name.
        if (user.isEmpty() || user.indexOf(':') >= 0) {
            throw new IllegalArgumentException("a user name must not be empty or hold a colon");
        }
    }

    @Override
    public String name() {
        return "basic";
    }

    @Override
    public boolean isPresent(Headers headers) {
        return headers.get(HEADER) != null;
    }

    @Override
    public Verdict verify(Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        HeaderValue value = HeaderValue.of(headers, HEADER, "Basic ");
        if (value.isFaulty()) {
            return Verdict.refused(value.fault());
        }
        Optional<byte[]> pair = Encoding.BASE64.read(value.value());
        if (pair.isEmpty()) {
            return Verdict.refused("header " + HEADER + " is not Base64");
        }
        // Name and password are one value: nothing tells which of them was wrong.
        SentSecret claimed = SentSecret.of(pair.get());
        return LiveSecrets.tryAll(
                "user and password", secrets, secret -> claimed.is((user + ':' + secret.text()).getBytes(UTF_8)));
    }
}
