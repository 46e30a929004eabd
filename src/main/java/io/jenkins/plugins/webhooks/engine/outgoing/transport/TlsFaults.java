package io.jenkins.plugins.webhooks.engine.outgoing.transport;

import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateNotYetValidException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;
import javax.net.ssl.SSLPeerUnverifiedException;

/** Says in words, and with the setting that helps, why no TLS connection came about. */
final class TlsFaults {
    private static final Pattern PIN = Pattern.compile("sha256/[A-Za-z0-9+/]{43}=");
    private static final String ALERT = "fatal alert: ";

    private TlsFaults() {}

    static String words(SSLException e) {
        String message = String.valueOf(e.getMessage());
        if (e instanceof SSLPeerUnverifiedException) {
            return unverified(message);
        }
        if (message.contains(ALERT)) {
            return alert(message.substring(message.indexOf(ALERT) + ALERT.length()));
        }
        Optional<String> reason = Optional.empty();
        for (Throwable cause = e; cause != null && reason.isEmpty(); cause = cause.getCause()) {
            reason = reason(cause);
        }
        return reason.orElse(message);
    }

    private static Optional<String> reason(Throwable cause) {
        if (cause instanceof CertificateExpiredException) {
            return Optional.of("its certificate has expired (" + cause.getMessage() + ")");
        }
        if (cause instanceof CertificateNotYetValidException) {
            return Optional.of("its certificate does not count yet (" + cause.getMessage() + ")");
        }
        if (cause instanceof CertPathBuilderException) {
            return Optional.of("nobody we trust has signed its certificate: if that is right, put the authority's"
                    + " certificate into tls.authorities");
        }
        return Optional.empty();
    }

    /** What the library found wrong after the handshake. */
    private static String unverified(String message) {
        if (!message.startsWith("Certificate pinning failure")) {
            return "its certificate is for another name";
        }
        Matcher found = PIN.matcher(message);
        return "none of tls.pins is in its certificate chain"
                + (found.find() ? ", which begins with " + found.group() : "");
    }

    /** What the other side has against us, RFC 8446, section 6.2. */
    private static String alert(String alert) {
        return switch (alert) {
            case "certificate_required" -> "it demands a client certificate: set tls.certificate";
            case "bad_certificate",
                    "unsupported_certificate",
                    "certificate_revoked",
                    "certificate_expired",
                    "certificate_unknown",
                    "unknown_ca",
                    "access_denied" ->
                "it does not accept our client certificate, or demands one (" + alert + "): check tls.certificate";
            default -> "it refused with " + alert;
        };
    }
}
