package io.jenkins.plugins.webhooks.engine.incoming.signature;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import java.util.Locale;

/**
 * How a {@code custom} sender signs.
 *
 * @param header name of the header that holds the signature or token
 * @param prefix what stands before the value, for example {@code sha256=}; may be empty
 * @param algorithm what is computed over the body
 * @param encoding how the value is written
 * @param other a scheme of another kind, which then counts alone; null for a hash or token as described
 */
public record SignatureSettings(
        String header,
        String prefix,
        Algorithm algorithm,
        Encoding encoding,
        @CheckForNull SignatureScheme other) {
    /** GitHub's style, the most copied one. */
    public static final SignatureSettings DEFAULT =
            new SignatureSettings("X-Hub-Signature-256", "sha256=", Algorithm.HMAC_SHA256, Encoding.HEX);

    /** A hash or token in one header. */
    public SignatureSettings(String header, String prefix, Algorithm algorithm, Encoding encoding) {
        this(header, prefix, algorithm, encoding, null);
    }

    /** Any scheme. */
    public static SignatureSettings of(SignatureScheme scheme) {
        return new SignatureSettings(DEFAULT.header, DEFAULT.prefix, DEFAULT.algorithm, DEFAULT.encoding, scheme);
    }

    /** The scheme that is meant. */
    public SignatureScheme scheme() {
        if (other != null) {
            return other;
        }
        return algorithm == Algorithm.TOKEN
                ? new TokenScheme(header, prefix)
                : new HmacScheme(header, prefix, algorithm, encoding);
    }

    /** What proves the sender. */
    public enum Algorithm {
        HMAC_SHA256("HmacSHA256"),
        HMAC_SHA512("HmacSHA512"),
        /** Broken as a hash but not as a MAC; only for senders that know nothing else. */
        HMAC_SHA1("HmacSHA1"),
        /** The header holds the secret itself. */
        TOKEN("");

        private final String jca;

        Algorithm(String jca) {
            this.jca = jca;
        }

        /** Name for {@link javax.crypto.Mac}; empty for {@link #TOKEN}. */
        public String jca() {
            return jca;
        }

        /** The name people write: {@code hmac-sha256}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
