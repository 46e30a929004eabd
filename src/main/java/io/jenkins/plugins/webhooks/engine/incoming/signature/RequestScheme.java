package io.jenkins.plugins.webhooks.engine.incoming.signature;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.List;
import okhttp3.Headers;

/** A scheme whose proof covers the request line or the connection, or stands in it. */
public interface RequestScheme extends SignatureScheme {
    @Override
    boolean isPresent(RequestLine line, Headers headers);

    @Override
    Verdict verify(RequestLine line, Headers headers, byte[] body, List<Secret> secrets, Instant now);

    @Override
    default boolean isPresent(Headers headers) {
        return isPresent(RequestLine.UNKNOWN, headers);
    }

    @Override
    default Verdict verify(Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        return verify(RequestLine.UNKNOWN, headers, body, secrets, now);
    }
}
