package io.jenkins.plugins.webhooks.engine.outgoing.transport;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What TLS with a target needs besides what is usual.
 *
 * @param certificate proves us, or null
 * @param authorities whose certificates the target may have
 * @param pins of public keys, one of which the target's chain must have; none means any
 */
public record TlsSettings(@CheckForNull ClientCertificate certificate, Authorities authorities, List<String> pins) {
    /** As usual. */
    public static final TlsSettings NONE = new TlsSettings(null, Authorities.NONE, List.of());

    /** SHA-256 of the public key, RFC 7469, section 2.4. */
    private static final Pattern PIN = Pattern.compile("sha256/[A-Za-z0-9+/]{43}=");

    public TlsSettings {
        pins = List.copyOf(pins);
        pins.forEach(TlsSettings::requirePin);
    }

    /**
     * The pin as it is.
     *
     * @throws IllegalArgumentException if it is none
     */
    public static String requirePin(String pin) {
        if (!PIN.matcher(pin).matches()) {
            throw new IllegalArgumentException(
                    "'" + pin + "' is no pin: write sha256/ and the Base64 of the public key's SHA-256");
        }
        return pin;
    }

    /** Whether there is anything unusual. */
    boolean isNone() {
        return certificate == null && authorities.certificates().isEmpty() && pins.isEmpty();
    }
}
