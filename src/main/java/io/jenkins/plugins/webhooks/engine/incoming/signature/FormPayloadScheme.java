package io.jenkins.plugins.webhooks.engine.incoming.signature;

import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
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
        return SignedField.only("payload", body)
                .map(text -> inner.verify(headers, text, secrets, now))
                .orElseGet(() -> Verdict.refused("the form has not the field 'payload' alone"));
    }

    @Override
    public boolean signsBodyAlone() {
        return true;
    }
}
