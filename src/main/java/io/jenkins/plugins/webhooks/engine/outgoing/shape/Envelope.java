package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import com.nimbusds.jose.EncryptionMethod;
import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWEHeader;
import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.Payload;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

/**
 * A body as it is sent: encrypted, then compressed. What signs comes after, so that a signature proves these bytes.
 *
 * @param contentType as sent
 * @param contentEncoding as sent, or null
 */
public record Envelope(
        byte[] body, String contentType, @CheckForNull String contentEncoding) {
    /** The compact form's media type, RFC 7515 section 9.2.1. */
    private static final String JOSE = "application/jose";

    private static final String APPLICATION = "application/";

    /**
     * Puts a body in.
     *
     * @param now when the key must count
     * @throws SecretUnavailableException if there is no usable key: nothing is sent in clear
     */
    public static Envelope of(BodySettings settings, String contentType, byte[] body, Instant now) {
        EncryptionSettings encryption = settings.encryption();
        Compression compression = settings.compression();
        if (encryption == null) {
            return new Envelope(compression.apply(body), contentType, compression.encoding());
        }
        byte[] sealed = sealed(encryption, contentType, body, now).getBytes(StandardCharsets.US_ASCII);
        return new Envelope(compression.apply(sealed), JOSE, compression.encoding());
    }

    private static String sealed(EncryptionSettings settings, String contentType, byte[] body, Instant now) {
        EncryptionKey key = key(settings, now);
        JWEHeader header = new JWEHeader.Builder(settings.algorithm().jose(), EncryptionMethod.A256GCM)
                .contentType(shortened(contentType))
                .keyID(settings.keyId() == null ? key.id() : settings.keyId())
                .build();
        JWEObject object = new JWEObject(header, new Payload(body));
        try {
            object.encrypt(key.encrypter());
        } catch (JOSEException e) {
            throw new SecretUnavailableException("the body can't be encrypted: " + e.getMessage());
        }
        return object.serialize();
    }

    private static EncryptionKey key(EncryptionSettings settings, Instant now) {
        Secret secret = settings.key().liveAt(now).stream()
                .findFirst()
                .orElseThrow(() -> new SecretUnavailableException("no key to encrypt with"));
        try {
            return EncryptionKey.read(settings.algorithm(), secret.text());
        } catch (IllegalArgumentException e) {
            throw new SecretUnavailableException(secret + " is no key: " + e.getMessage());
        }
    }

    /** RFC 7516, section 4.1.12: without {@code application/} where nothing else has a slash. */
    private static String shortened(String contentType) {
        boolean plain = contentType.startsWith(APPLICATION) && contentType.indexOf('/', APPLICATION.length()) < 0;
        return plain ? contentType.substring(APPLICATION.length()) : contentType;
    }
}
