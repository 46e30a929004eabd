package io.jenkins.plugins.webhooks.engine.incoming.signature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ClientCertificateSchemeTest {
    /** The example of RFC 9440, appendix A: subject {@code CN=BC}, from 2020-01-14 to 2021-01-23. */
    private static final String DER =
            "MIIBqDCCAU6gAwIBAgIBBzAKBggqhkjOPQQDAjA6MRswGQYDVQQKDBJMZXQncyBBdXRoZW50aWNhdGUxGzAZ"
                    + "BgNVBAMMEkxBIEludGVybWVkaWF0ZSBDQTAeFw0yMDAxMTQyMjU1MzNaFw0yMTAxMjMyMjU1MzNaMA0xCzAJBgNVBAMMAkJDMFkwEwYHKoZI"
                    + "zj0CAQYIKoZIzj0DAQcDQgAE8YnXXfaUgmnMtOXU/IncWalRhebrXmckC8vdgJ1p5Be5F/3YC8OthxM4+k1M6aEAEFcGzkJiNy6J84y7uzo9"
                    + "M6NyMHAwCQYDVR0TBAIwADAfBgNVHSMEGDAWgBRm3WjLa38lbEYCuiCPct0ZaSED2DAOBgNVHQ8BAf8EBAMCBsAwEwYDVR0lBAwwCgYIKwYB"
                    + "BQUHAwIwHQYDVR0RAQH/BBMwEYEPYmRjQGV4YW1wbGUuY29tMAoGCCqGSM49BAMCA0gAMEUCIBHda/r1vaL6G3VliL4/Di6YK0Q6bMjeSkC3"
                    + "dFCOOB8TAiEAx/kHSB4urmiZ0NX5r5XarmPk0wmuydBVoU4hBVZ1yhk=";

    private static final String PEM = "-----BEGIN CERTIFICATE-----\n" + DER + "\n-----END CERTIFICATE-----\n";
    private static final Instant VALID = Instant.parse("2020-06-01T00:00:00Z");
    private static final ClientCertificateScheme BY_NAME = new ClientCertificateScheme(
            "Client-Cert", List.of("CN=builder, O=Example", "cn=bc"), List.of(), List.of("10.0.0.0/8", "2001:db8::1"));
    private static final ClientCertificateScheme BY_PRINT =
            new ClientCertificateScheme("Client-Cert", List.of(), List.of(fingerprint()), List.of("10.0.0.5"));

    @Test
    void the_certificate_counts_in_every_form_that_proxies_send() {
        String escaped = URLEncoder.encode(PEM, StandardCharsets.UTF_8).replace("+", "%20");

        for (String form : List.of(":" + DER + ":", escaped, PEM.replace('\n', ' '))) {
            assertThat(verify(BY_NAME, "10.1.2.3", form, VALID).proven())
                    .as(form)
                    .isTrue();
            assertThat(verify(BY_PRINT, "10.0.0.5", form, VALID).proven())
                    .as(form)
                    .isTrue();
        }
        assertThat(verify(BY_NAME, "10.1.2.3", "O=Example,CN=builder", VALID).proven())
                .isFalse();
        assertThat(verify(BY_NAME, "2001:db8::1", "cn=Builder,o=example", VALID).proven())
                .isTrue();
        assertThat(verify(BY_PRINT, "10.0.0.5", fingerprint(), VALID).proven()).isTrue();
        assertThat(verify(
                                BY_PRINT,
                                "10.0.0.5",
                                fingerprint().toUpperCase(Locale.ROOT).replaceAll("(..)(?=.)", "$1:"),
                                VALID)
                        .proven())
                .isTrue();
        assertThat(verify(BY_PRINT, "10.0.0.5", "0".repeat(64), VALID).proven()).isFalse();
        assertThat(verify(BY_PRINT, "10.0.0.5", "CN=BC", VALID).proven()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"192.0.2.7", "", "11.0.0.1", "localhost", "::ffff:192.0.2.7"})
    void a_header_that_came_from_elsewhere_proves_nothing(String peer) {
        assertThat(verify(BY_NAME, peer, "CN=BC", VALID).detail())
                .isEqualTo("header Client-Cert did not come from a trusted proxy");
        assertThat(BY_NAME.verify(Headers.of("Client-Cert", "CN=BC"), new byte[0], List.of(), VALID)
                        .proven())
                .isFalse();
    }

    @Test
    void an_expired_certificate_proves_nothing() {
        assertThat(verify(BY_NAME, "10.1.2.3", ":" + DER + ":", Instant.parse("2021-01-24T00:00:00Z"))
                        .detail())
                .isEqualTo("the client's certificate has expired or is not valid yet");
        assertThat(verify(BY_NAME, "10.1.2.3", ":" + DER + ":", Instant.parse("2020-01-14T00:00:00Z"))
                        .proven())
                .isFalse();
    }

    @Test
    void says_what_was_wrong() {
        assertThat(verify(BY_NAME, "10.1.2.3", ":AAAA:", VALID).detail()).contains("holds no certificate");
        assertThat(verify(BY_NAME, "10.1.2.3", "-----BEGIN%", VALID).detail()).contains("holds no certificate");
        assertThat(verify(BY_NAME, "10.1.2.3", "what", VALID).detail()).contains("holds no certificate");
        assertThat(verify(BY_NAME, "10.1.2.3", "CN=other", VALID).detail())
                .isEqualTo("the client's certificate is none that may call");
        Headers twice = Headers.of("Client-Cert", "CN=BC", "Client-Cert", "CN=BC");
        assertThat(BY_NAME.verify(line("10.1.2.3"), twice, new byte[0], List.of(), VALID)
                        .detail())
                .contains("came 2 times");
        assertThat(BY_NAME.usesSecrets()).isFalse();
    }

    @Test
    void what_would_admit_nobody_or_everybody_is_refused() {
        List<String> proxies = List.of("10.0.0.5");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientCertificateScheme("C", List.of(), List.of(), proxies));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientCertificateScheme("C", List.of("CN=a"), List.of(), List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientCertificateScheme("C", List.of("CN=a"), List.of(), List.of("*")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientCertificateScheme("C", List.of("no name"), List.of(), proxies));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ClientCertificateScheme("C", List.of(), List.of("00"), proxies));
    }

    @Property
    void never_throws(@ForAll String value, @ForAll String peer) {
        Headers headers = new Headers.Builder()
                .addUnsafeNonAscii("Client-Cert", value.replaceAll("[\\r\\n\\x00]", ""))
                .build();

        assertThat(BY_NAME.verify(line(peer), headers, new byte[0], List.of(), VALID)
                        .proven())
                .isFalse();
        assertThat(BY_NAME.verify(line("10.0.0.1"), headers, new byte[0], List.of(), VALID)
                        .proven())
                .isFalse();
    }

    private static Verdict verify(ClientCertificateScheme scheme, String peer, String value, Instant now) {
        return scheme.verify(line(peer), Headers.of("Client-Cert", value), new byte[0], List.of(), now);
    }

    private static RequestLine line(String peer) {
        return new RequestLine("POST", "https", "/webhook/x", peer);
    }

    private static String fingerprint() {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256")
                            .digest(Base64.getDecoder().decode(DER)));
        } catch (java.security.NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }
}
