package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import io.jenkins.plugins.webhooks.engine.security.Encoding;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * How a keyed hash is made and written.
 *
 * @param header that holds it
 * @param prefix what stands before it, for example {@code sha256=}; may be empty
 */
public record HmacStyle(String header, String prefix, Algorithm algorithm, Encoding encoding) {
    private static final Pattern PRINTABLE = Pattern.compile("[\\x20-\\x7e]*");

    public HmacStyle {
        if (header.isEmpty()) {
            throw new IllegalArgumentException("a hash needs a header to stand in, for example X-Signature");
        }
        if (!PRINTABLE.matcher(prefix).matches()) {
            throw new IllegalArgumentException("a prefix may hold printable ASCII characters only");
        }
    }

    static HmacStyle sha256Hex(String header, String prefix) {
        return new HmacStyle(header, prefix, Algorithm.HMAC_SHA256, Encoding.HEX);
    }

    /** The hashes. */
    public enum Algorithm {
        HMAC_SHA256("HmacSHA256"),
        HMAC_SHA512("HmacSHA512");

        private final String jca;

        Algorithm(String jca) {
            this.jca = jca;
        }

        String jca() {
            return jca;
        }

        /** The name people write: {@code hmac-sha256}. */
        public String label() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
