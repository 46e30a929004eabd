package io.jenkins.plugins.webhooks.engine.incoming.signature;

import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.security.auth.x500.X500Principal;
import okhttp3.Headers;

/**
 * A client certificate that a proxy has checked and passes on in a header, as RFC 9440 has it. The header counts only on
 * connections from the proxies named here, which must remove it from what clients send.
 *
 * @param header for example {@code Client-Cert}
 * @param subjects distinguished names that may call
 * @param fingerprints SHA-256 fingerprints in hexadecimal that may call
 * @param proxies addresses and CIDR ranges
 */
public record ClientCertificateScheme(
        String header, List<String> subjects, List<String> fingerprints, List<String> proxies)
        implements RequestScheme {

    public ClientCertificateScheme {
        subjects = List.copyOf(subjects);
        fingerprints = List.copyOf(fingerprints);
        proxies = List.copyOf(proxies);
        if (subjects.isEmpty() && fingerprints.isEmpty()) {
            throw new IllegalArgumentException("name the subjects or fingerprints that may call");
        }
        if (proxies.isEmpty()) {
            throw new IllegalArgumentException("name the proxies whose header counts, for example 10.0.0.5");
        }
        subjects.forEach(X500Principal::new);
        fingerprints.forEach(ClientCertificateScheme::requireFingerprint);
        proxies.forEach(ClientCertificateScheme::requireRange);
    }

    @Override
    public String name() {
        return "client-certificate";
    }

    @Override
    public boolean isPresent(RequestLine line, Headers headers) {
        return headers.get(header) != null;
    }

    @Override
    public Verdict verify(RequestLine line, Headers headers, byte[] body, List<Secret> secrets, Instant now) {
        if (!isProxy(line.peer())) {
            return Verdict.refused("header " + header + " did not come from a trusted proxy");
        }
        HeaderValue value = HeaderValue.of(headers, header, "");
        if (value.isFaulty()) {
            return Verdict.refused(value.fault());
        }
        Optional<SentCertificate> sent = SentCertificate.read(value.value());
        if (sent.isEmpty()) {
            return Verdict.refused("header " + header + " holds no certificate, fingerprint or distinguished name");
        }
        if (!sent.get().isValidAt(now)) {
            return Verdict.refused("the client's certificate has expired or is not valid yet");
        }
        return isAllowed(sent.get())
                ? Verdict.proven("proven by a client certificate that " + header + " passed on")
                : Verdict.refused("the client's certificate is none that may call");
    }

    @Override
    public boolean usesSecrets() {
        return false;
    }

    private boolean isAllowed(SentCertificate sent) {
        boolean allowed = subjects.stream().anyMatch(each -> new X500Principal(each).equals(sent.subject()));
        for (String each : fingerprints) {
            allowed |= Hmac.equal(SentCertificate.fingerprint(each).orElseThrow(), sent.fingerprint());
        }
        return allowed;
    }

    private boolean isProxy(String peer) {
        IPAddress address = new IPAddressString(peer.replaceFirst("%.*", "")).getAddress();
        return !peer.isEmpty()
                && address != null
                && proxies.stream().anyMatch(each -> requireRange(each).contains(address));
    }

    private static void requireFingerprint(String text) {
        if (SentCertificate.fingerprint(text).isEmpty()) {
            throw new IllegalArgumentException("'" + text + "' is no SHA-256 fingerprint in hexadecimal");
        }
    }

    private static IPAddress requireRange(String text) {
        IPAddress range = new IPAddressString(text.strip()).getAddress();
        if (text.isBlank() || range == null || text.contains("*")) {
            throw new IllegalArgumentException("'" + text + "' is neither an address nor a range such as 10.0.0.0/8");
        }
        return range.toPrefixBlock();
    }
}
