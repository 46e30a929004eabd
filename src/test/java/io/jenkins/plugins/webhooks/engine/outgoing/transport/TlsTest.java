package io.jenkins.plugins.webhooks.engine.outgoing.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryDetail;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.Relay;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.UrlAuthentication;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.net.ssl.SSLHandshakeException;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.CertificatePinner;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Real TLS: who may be trusted, who we are, and that nobody else waits for it. */
class TlsTest {
    private static final String PASSWORD = "p4ssw0rd";
    private static final HeldCertificate AUTHORITY = new HeldCertificate.Builder()
            .certificateAuthority(0)
            .commonName("our authority")
            .build();
    private static final HeldCertificate SERVER = server().build();
    private static final HeldCertificate CLIENT = new HeldCertificate.Builder()
            .commonName("jenkins")
            .signedBy(AUTHORITY)
            .build();

    @StartStop
    private final MockWebServer target = new MockWebServer();

    @StartStop
    private final MockWebServer other = new MockWebServer();

    @TempDir
    private Path folder;

    private static HeldCertificate.Builder server() {
        return new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("localhost")
                .signedBy(AUTHORITY);
    }

    @BeforeEach
    void let_both_take_everything() {
        target.setDispatcher(new Taker());
        other.setDispatcher(new Taker());
    }

    /** Takes everything. */
    private static final class Taker extends Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder().build();
        }
    }

    private void serve(HeldCertificate certificate) {
        target.useHttps(certificates(certificate).sslSocketFactory());
    }

    private static HandshakeCertificates certificates(HeldCertificate certificate) {
        return new HandshakeCertificates.Builder()
                .heldCertificate(certificate, AUTHORITY.certificate())
                .addTrustedCertificate(AUTHORITY.certificate())
                .build();
    }

    private static Authorities ours() {
        return Authorities.parse(AUTHORITY.certificatePem());
    }

    private OutgoingWebhook chat(TlsSettings tls) {
        return Relay.target("chat", target.url("/hook").toString()).tls(tls).build();
    }

    private Path fresh() {
        try {
            return Files.createTempDirectory(folder, "engine");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void arrives(TlsSettings tls) {
        try (Relay relay = Relay.to(fresh(), chat(tls))) {
            relay.publish();
            assertThat(relay.finished("chat").delivery().state()).isEqualTo(DeliveryState.DELIVERED);
        }
    }

    /** The reason of the first attempt; meanwhile another target has got its own, and this one is tried again. */
    private String fails(TlsSettings tls) {
        OutgoingWebhook neighbour =
                Relay.target("other", other.url("/hook").toString()).build();
        try (Relay relay = Relay.to(fresh(), chat(tls), neighbour)) {
            relay.publish();
            assertThat(relay.finished("other").delivery().state()).isEqualTo(DeliveryState.DELIVERED);
            DeliveryDetail delivery = relay.attempted("chat", 2);
            assertThat(delivery.delivery().state()).isEqualTo(DeliveryState.PENDING);
            assertThat(target.getRequestCount()).isZero();
            assertThat(Json.text(delivery)).doesNotContain(PASSWORD);
            return delivery.attempts().get(0).outcome();
        }
    }

    @Test
    void an_authority_of_ones_own_is_trusted_only_where_it_is_named() {
        serve(SERVER);
        arrives(new TlsSettings(null, ours(), List.of()));
    }

    @Test
    void an_unknown_authority_is_the_reason() {
        serve(SERVER);
        assertThat(fails(TlsSettings.NONE)).contains("nobody we trust").contains("tls.authorities");
    }

    @Test
    void an_expired_certificate_is_the_reason() {
        serve(server().validityInterval(0, 1_000_000_000_000L).build());
        assertThat(fails(new TlsSettings(null, ours(), List.of())))
                .startsWith("TLS with the target failed: its certificate has expired");
    }

    @Test
    void a_certificate_for_another_name_is_the_reason() {
        serve(new HeldCertificate.Builder()
                .addSubjectAlternativeName("elsewhere.example")
                .signedBy(AUTHORITY)
                .build());
        assertThat(fails(new TlsSettings(null, ours(), List.of()))).contains("is for another name");
    }

    @Test
    void a_pin_of_the_target_or_of_its_authority_fits() {
        serve(SERVER);
        arrives(new TlsSettings(null, ours(), List.of(pin(SERVER))));
        arrives(new TlsSettings(null, ours(), List.of(pin(CLIENT), pin(AUTHORITY))));
    }

    @Test
    void a_wrong_pin_is_the_reason_and_tells_the_right_one() {
        serve(SERVER);
        assertThat(fails(new TlsSettings(null, ours(), List.of(pin(CLIENT)))))
                .isEqualTo(
                        "TLS with the target failed: none of tls.pins is in its certificate chain, which begins with "
                                + pin(SERVER));
    }

    private static String pin(HeldCertificate certificate) {
        return CertificatePinner.pin(certificate.certificate());
    }

    private OutgoingWebhook secretly(String address, TlsSettings tls) {
        return Relay.target("chat", "https://stand-in.invalid/")
                .authentication(new UrlAuthentication(Secrets.of(Secret.of("address", address))))
                .tls(tls)
                .build();
    }

    private DeliveryDetail attempted(OutgoingWebhook webhook) {
        try (Relay relay = Relay.to(fresh(), webhook)) {
            relay.publish();
            return relay.attempted("chat", 1);
        }
    }

    @Test
    void a_pin_counts_for_an_address_that_is_a_secret_too() {
        serve(SERVER);
        String address = target.url("/T0/B0/s3cr3t").toString();
        DeliveryDetail refused = attempted(secretly(address, new TlsSettings(null, ours(), List.of(pin(CLIENT)))));
        assertThat(refused.attempts().get(0).outcome()).contains("none of tls.pins is in its certificate chain");
        assertThat(target.getRequestCount()).isZero();
        DeliveryDetail taken = attempted(secretly(address, new TlsSettings(null, ours(), List.of(pin(SERVER)))));
        assertThat(taken.attempts().get(0).status()).isEqualTo(200);
    }

    @Test
    void a_secret_address_without_tls_gets_nothing_where_there_are_settings_for_it() {
        DeliveryDetail refused =
                attempted(secretly(target.url("/s3cr3t").toString(), new TlsSettings(null, ours(), List.of())));
        assertThat(refused.attempts().get(0).outcome())
                .isEqualTo("not sent: tls: there is none with an http URL: use https");
        assertThat(target.getRequestCount()).isZero();
    }

    @Test
    void a_client_certificate_proves_us() throws Exception {
        serve(SERVER);
        target.requireClientAuth();
        arrives(new TlsSettings(() -> keys(CLIENT, PASSWORD), ours(), List.of()));
        List<Certificate> seen = target.takeRequest().getHandshake().peerCertificates();
        assertThat(((X509Certificate) seen.get(0)).getSubjectX500Principal().getName())
                .isEqualTo("CN=jenkins");
    }

    @Test
    void a_target_that_demands_a_certificate_and_gets_none_gets_nothing() {
        serve(SERVER);
        target.requireClientAuth();
        // Whether its refusal is read or meets what we write, and therefore the words, depends on chance.
        assertThat(fails(new TlsSettings(null, ours(), List.of()))).contains("the target");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        certificate_required | demands a client certificate: set tls.certificate
        bad_certificate      | does not accept our client certificate, or demands one (bad_certificate)
        unknown_ca           | does not accept our client certificate, or demands one (unknown_ca)
        protocol_version     | refused with protocol_version
        """)
    void what_a_target_says_is_the_reason(String alert, String words) {
        assertThat(NetworkFaults.words(new SSLHandshakeException("(" + alert + ") Received fatal alert: " + alert)))
                .startsWith("TLS with the target failed: it")
                .contains(words);
    }

    @Test
    void a_changed_certificate_counts_at_the_next_attempt_on_a_new_connection() throws Exception {
        serve(SERVER);
        target.requireClientAuth();
        AtomicReference<HeldCertificate> current = new AtomicReference<>(CLIENT);
        TlsSettings tls = new TlsSettings(() -> keys(current.get(), PASSWORD), ours(), List.of());
        try (Relay relay = Relay.to(folder, chat(tls))) {
            relay.publish();
            relay.publish();
            Fixture.await("both arrived", () -> target.getRequestCount() == 2);
            current.set(new HeldCertificate.Builder()
                    .commonName("jenkins-2")
                    .signedBy(AUTHORITY)
                    .build());
            relay.publish();
            Fixture.await("all arrived", () -> target.getRequestCount() == 3);
        }
        target.takeRequest();
        target.takeRequest();
        Certificate seen =
                target.takeRequest().getHandshake().peerCertificates().get(0);
        assertThat(((X509Certificate) seen).getSubjectX500Principal().getName()).isEqualTo("CN=jenkins-2");
    }

    @Test
    void a_certificate_that_can_not_be_read_sends_nothing() {
        serve(SERVER);
        ClientCertificate missing = () -> {
            throw new SecretUnavailableException("there are no credentials 'client'");
        };
        assertThat(fails(new TlsSettings(missing, ours(), List.of())))
                .isEqualTo("not sent: there are no credentials 'client'");
        assertThat(fails(new TlsSettings(() -> keys(CLIENT, "wrong"), ours(), List.of())))
                .isEqualTo("not sent: the password does not open the private key of client certificate 'client'");
        assertThat(fails(new TlsSettings(TlsTest::empty, ours(), List.of())))
                .isEqualTo("not sent: client certificate 'client' has no private key with a certificate");
        HeldCertificate old = new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .validityInterval(0, 1_000_000_000_000L)
                .build();
        assertThat(fails(new TlsSettings(() -> keys(old, PASSWORD), ours(), List.of())))
                .isEqualTo("not sent: client certificate 'client' has expired at 2001-09-09T01:46:40Z");
        HeldCertificate early = new HeldCertificate.Builder()
                .signedBy(AUTHORITY)
                .validityInterval(4_000_000_000_000L, 4_100_000_000_000L)
                .build();
        assertThat(fails(new TlsSettings(() -> keys(early, PASSWORD), ours(), List.of())))
                .contains("counts only from 2096-10-02");
    }

    private static ClientCertificate.Keys keys(HeldCertificate certificate, String password) {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            store.setKeyEntry("any", certificate.keyPair().getPrivate(), PASSWORD.toCharArray(), new Certificate[] {
                certificate.certificate(), AUTHORITY.certificate()
            });
            return new ClientCertificate.Keys("client", store, password);
        } catch (java.security.GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ClientCertificate.Keys empty() {
        try {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(null, null);
            return new ClientCertificate.Keys("client", store, PASSWORD);
        } catch (java.security.GeneralSecurityException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void what_can_never_work_is_refused_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Relay.to(folder, chat(new TlsSettings(null, ours(), List.of()))))
                .withMessage("outgoing webhook 'chat', tls: there is none with an http URL: use https");
        for (String pin : List.of("sha1/AAAA", "sha256/AAAA", "x")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new TlsSettings(null, Authorities.NONE, List.of(pin)))
                    .withMessageContaining("sha256/");
        }
        for (String pem : List.of("", "x", "-----BEGIN CERTIFICATE-----\nAAAA\n-----END CERTIFICATE-----")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> Authorities.parse(pem))
                    .withMessageContaining("PEM");
        }
        assertThat(Authorities.parse(AUTHORITY.certificatePem() + CLIENT.certificatePem())
                        .certificates())
                .hasSize(2);
    }

    @Test
    void settings_tell_no_password() {
        assertThat(keys(CLIENT, PASSWORD)).hasToString("client certificate 'client'");
    }
}
