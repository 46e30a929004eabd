package io.jenkins.plugins.webhooks.engine.incoming.signature;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * A signature by the sender's private key in one header; the configured secrets are its public keys.
 *
 * @param header that holds the signature
 * @param prefix what stands before it; may be empty
 * @param algorithm fixed here, never the sender's choice
 * @param encoding how the signature is written
 * @param content what is signed
 * @param formField name of the form's only field whose decoded value is signed instead of the body; mostly empty
 * @param publication where the sender publishes its key, or null if it is configured
 */
public record PublicKeyScheme(
        String header,
        String prefix,
        KeyAlgorithm algorithm,
        Encoding encoding,
        SignedContent content,
        String formField,
        @CheckForNull Publication publication)
        implements SignatureScheme {
    /**
     * Travis CI: RSA and SHA-1 over the form's decoded field {@code payload}. The host of the key is fixed: whoever could
     * choose it could sign.
     *
     * @see <a href="https://docs.travis-ci.com/user/notifications/#verifying-webhook-requests">Verifying webhook
     *     requests</a>
     */
    public static final PublicKeyScheme TRAVIS = travis(HttpUrl.get("https://api.travis-ci.com/config"));

    /** As {@link #TRAVIS} for an installation of one's own. */
    public static PublicKeyScheme travis(HttpUrl config) {
        return new PublicKeyScheme(
                "Signature",
                "",
                KeyAlgorithm.RSA_SHA1,
                Encoding.BASE64,
                SignedContent.BODY,
                "payload",
                new Publication(config, PublicKeyScheme::travisKey));
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
        HeaderValue value = HeaderValue.of(headers, header, prefix);
        if (value.isFaulty()) {
            return Verdict.refused(value.fault());
        }
        Optional<byte[]> claimed = encoding.read(value.value());
        if (claimed.isEmpty()) {
            return Verdict.refused("signature in " + header + " is not " + encoding.words());
        }
        Optional<byte[]> signed = formField.isEmpty() ? Optional.of(body) : SignedField.only(formField, body);
        if (signed.isEmpty()) {
            return Verdict.refused("the body is no form with the field '" + formField + "' alone");
        }
        SignedContent.Frame frame = content.frame(headers, now);
        if (!frame.fault().isEmpty()) {
            return Verdict.refused(frame.fault());
        }
        List<Secret> usable = secrets.stream()
                .filter(secret -> algorithm.key(secret.text()).isPresent())
                .toList();
        if (usable.isEmpty() && !secrets.isEmpty()) {
            return Verdict.refused("no live secret is " + algorithm.keyWords());
        }
        return LiveSecrets.tryAll(
                "signature",
                usable,
                secret -> algorithm.verify(
                        algorithm.key(secret.text()).orElseThrow(),
                        claimed.get(),
                        frame.before(),
                        signed.get(),
                        frame.after()));
    }

    @Override
    public boolean signsBodyAlone() {
        return content.timestampHeader().isEmpty();
    }

    @Override
    public Optional<Publication> published() {
        return Optional.ofNullable(publication);
    }

    private static Optional<String> travisKey(String config) {
        try {
            String key = Json.read(config)
                    .at("/config/notifications/webhook/public_key")
                    .asText();
            return KeyAlgorithm.RSA_SHA1.key(key).map(read -> key);
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
