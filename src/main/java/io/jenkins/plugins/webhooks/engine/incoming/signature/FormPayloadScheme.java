package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.net.URLDecoder;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okhttp3.Headers;

/**
 * A scheme for senders that sign the JSON text even where they send it as a form: there the proof is over the decoded
 * field {@code payload}, not over the body.
 *
 * @param inner checks the text, or the body if that is no form
 */
public record FormPayloadScheme(SignatureScheme inner) implements SignatureScheme {
    private static final String FORM = "application/x-www-form-urlencoded";

    @Override
    public String name() {
        return inner.name();
    }

    @Override
    public boolean isPresent(Headers headers) {
        return inner.isPresent(headers);
    }

    @Override
    public Verdict verify(Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        String type = headers.get("Content-Type");
        if (type == null || !type.strip().toLowerCase(Locale.ROOT).startsWith(FORM)) {
            return inner.verify(headers, body, secrets, now);
        }
        return payload(new String(body, UTF_8))
                .map(text -> inner.verify(headers, text.getBytes(UTF_8), secrets, now))
                .orElseGet(() -> Verdict.refused("the form has not one field 'payload' that can be read"));
    }

    /** The field, if it comes once and alone: of a second one, or of other fields, nothing would be proven. */
    private static Optional<String> payload(String form) {
        String pair = form.strip();
        int equals = pair.indexOf('=');
        if (equals < 0 || pair.indexOf('&') >= 0 || !pair.substring(0, equals).equals("payload")) {
            return Optional.empty();
        }
        try {
            return Optional.of(URLDecoder.decode(pair.substring(equals + 1), UTF_8));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }
}
