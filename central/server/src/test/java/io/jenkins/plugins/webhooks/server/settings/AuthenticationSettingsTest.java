package io.jenkins.plugins.webhooks.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.AuthenticationSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.Credentials;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.HeaderAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.OAuth2Authentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.QueryAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.HmacSigner;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.MessageSigner;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.ClientCertificate;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.TlsSettings;
import io.jenkins.plugins.webhooks.engine.security.ProxySettings;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.server.yaml.InvalidFileException;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import okhttp3.OkHttpClient;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How the file says who we are to targets and to the proxy. */
class AuthenticationSettingsTest {
    private static final HeldCertificate CERTIFICATE =
            new HeldCertificate.Builder().commonName("jenkins").build();

    @TempDir
    private Path folder;

    private Settings read(String yaml) {
        try {
            return SettingsFile.read(
                    Files.writeString(folder.resolve("webhooks.yaml"), yaml), Map.of("KEY", "k3y", "PASS", "p4ss"));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private OutgoingWebhook target(String rest) {
        return read("webhooks:\n  outgoing:\n    - {name: a, url: https://example.org/, events: ['*'], " + rest + "}\n")
                .configuration()
                .outgoing()
                .get(0);
    }

    private AuthenticationSettings authentication(String text) {
        return target("authentication: {" + text + "}").authentication();
    }

    private Credentials credentials(String text) throws IOException {
        return authentication(text).authenticator(now -> new OkHttpClient()).credentials(Instant.EPOCH);
    }

    @Test
    void every_way_is_read() throws IOException {
        assertThat(credentials("type: basic, user: me, secrets: ['env:KEY']").headers())
                .containsEntry("Authorization", okhttp3.Credentials.basic("me", "k3y"));
        assertThat(credentials("type: bearer, secrets: ['env:KEY until 1969-01-01T00:00:00Z', 'env:PASS']")
                        .headers())
                .containsEntry("Authorization", "Bearer p4ss");
        assertThat(authentication("type: header, header: X-Key, prefix: 'Key ', secrets: ['env:KEY']"))
                .isInstanceOfSatisfying(HeaderAuthentication.class, header -> {
                    assertThat(header.header()).isEqualTo("X-Key");
                    assertThat(header.prefix()).isEqualTo("Key ");
                });
        assertThat(authentication("type: query, parameter: key, secrets: ['env:KEY']"))
                .isInstanceOfSatisfying(
                        QueryAuthentication.class, query -> assertThat(query.parameter()).isEqualTo("key"));
        assertThat(authentication("type: oauth2, tokenUrl: https://login.example.org/token, clientId: me, style: post,"
                        + " scope: a b, audience: chat, secrets: ['env:KEY']"))
                .isInstanceOfSatisfying(OAuth2Authentication.class, oauth -> {
                    assertThat(oauth.tokenUrl()).hasToString("https://login.example.org/token");
                    assertThat(oauth.clientId()).isEqualTo("me");
                    assertThat(oauth.style()).isEqualTo(OAuth2Authentication.Style.POST);
                    assertThat(oauth.scope()).isEqualTo("a b");
                    assertThat(oauth.audience()).isEqualTo("chat");
                    assertThat(oauth.secrets().live().get(0).text()).isEqualTo("k3y");
                });
    }

    @Test
    void every_option_of_a_signature_is_read() {
        OutgoingWebhook hmac = target("signing: {scheme: hmac, secrets: ['env:KEY'], header: X-Sig, prefix: 'v1=',"
                + " algorithm: hmac-sha512, encoding: base64, timestampHeader: X-Time, template: '{timestamp}:{body}'}");
        assertThat(hmac.signing().signer()).isInstanceOfSatisfying(HmacSigner.class, signer -> {
            assertThat(signer.headers()).containsExactlyInAnyOrder("X-Sig", "X-Time");
            assertThat(signer.text().template()).isEqualTo("{timestamp}:{body}");
        });
        OutgoingWebhook message = target("signing: {scheme: http-signature, secrets: ['env:KEY'], algorithm: ed25519,"
                + " components: ['@method', content-digest], keyId: jenkins, lifetime: 5m}");
        assertThat(message.signing().signer()).isInstanceOfSatisfying(MessageSigner.class, signer -> {
            assertThat(signer.components()).containsExactly("@method", "content-digest");
            assertThat(signer.keyId()).isEqualTo("jenkins");
            assertThat(signer.lifetime()).isEqualTo(Duration.ofMinutes(5));
        });
        assertThat(target("signing: {scheme: standard-ed25519, secrets: ['env:KEY']}").signing().scheme())
                .isEqualTo(Scheme.STANDARD_ED25519);
    }

    @Test
    void tls_is_read_and_a_changed_certificate_counts_at_once() throws Exception {
        store("client.p12", "p4ss");
        Files.writeString(folder.resolve("ca.pem"), CERTIFICATE.certificatePem());
        String pin = okhttp3.CertificatePinner.pin(CERTIFICATE.certificate());
        TlsSettings tls = target("tls: {certificate: {file: client.p12, password: 'env:PASS'},"
                        + " authorities: 'file:ca.pem', pins: ['" + pin + "']}")
                .tls();
        assertThat(tls.authorities().certificates()).containsExactly(CERTIFICATE.certificate());
        assertThat(tls.pins()).containsExactly(pin);
        ClientCertificate certificate = tls.certificate();
        assertThat(certificate).isNotNull();
        KeyStore first = certificate.current().store();
        assertThat(first.getCertificate("any")).isEqualTo(CERTIFICATE.certificate());
        assertThat(certificate.current().store()).as("not opened again").isSameAs(first);
        store("client.p12", "other");
        assertThatThrownBy(certificate::current)
                .isInstanceOf(SecretUnavailableException.class)
                .hasMessageContaining("client.p12")
                .hasMessageNotContaining("p4ss");
        store("client.p12", "p4ss");
        assertThat(certificate.current().store()).isNotSameAs(first);
        Files.delete(folder.resolve("client.p12"));
        assertThatThrownBy(certificate::current).hasMessageContaining("no such file");
    }

    private void store(String name, String password) throws GeneralSecurityException, IOException {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = {CERTIFICATE.certificate()};
        store.setKeyEntry("any", CERTIFICATE.keyPair().getPrivate(), password.toCharArray(), chain);
        try (OutputStream out = Files.newOutputStream(folder.resolve(name))) {
            store.store(out, password.toCharArray());
        }
    }

    @Test
    void a_proxy_is_read() {
        ProxySettings proxy = read("""
                webhooks:
                  proxy: {host: proxy.example, port: 3128, noProxy: ["*.intranet"], user: me, secrets: ["env:PASS"]}
                """).proxy();
        assertThat(proxy).isNotNull();
        assertThat(proxy.host()).isEqualTo("proxy.example");
        assertThat(proxy.port()).isEqualTo(3128);
        assertThat(proxy.direct()).containsExactly("*.intranet");
        assertThat(proxy.user()).isEqualTo("me");
        assertThat(proxy.passwords().live().get(0).text()).isEqualTo("p4ss");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        authentication: basic                                   | authentication          | must be an object
        authentication: {secrets: ['env:KEY']}                  | authentication          | the key 'type' is missing
        authentication: {type: barer, secrets: ['env:KEY']}     | authentication.type     | bearer
        authentication: {type: bearer}                          | authentication          | the key 'secrets' is missing
        authentication: {type: bearer, secrets: [hush]}         | authentication.secrets[0] | write env:NAME or file:path
        authentication: {type: bearer, secrets: ['env:NO']}     | authentication.secrets[0] | NO is not set
        authentication: {type: bearer, user: x, secrets: ['env:KEY']} | authentication.user | unknown key
        authentication: {type: basic, secrets: ['env:KEY']}     | authentication          | the key 'user' is missing
        authentication: {type: basic, user: 'a:b', secrets: ['env:KEY']} | authentication | hold a colon
        authentication: {type: header, header: X Y, secrets: ['env:KEY']} | authentication | not the name of a header
        authentication: {type: query, secrets: ['env:KEY']}     | authentication          | the key 'parameter' is missing
        authentication: {type: oauth2, clientId: x, secrets: ['env:KEY']} | authentication | the key 'tokenUrl' is missing
        authentication: {type: oauth2, clientId: x, tokenUrl: x, secrets: ['env:KEY']} | authentication.tokenUrl | https or http URL
        authentication: {type: oauth2, clientId: x, style: x, tokenUrl: 'https://x/', secrets: ['env:KEY']} | authentication.style | use basic or post
        signing: {scheme: hmac, secrets: ['env:KEY']}           | signing                 | needs 'header'
        signing: {scheme: slack, header: X, secrets: ['env:KEY']} | signing.header        | unknown key
        signing: {scheme: hmac, header: X, encoding: y, secrets: ['env:KEY']} | signing.encoding | use hex, base64
        signing: {scheme: http-signature, lifetime: soon, secrets: ['env:KEY']} | signing.lifetime | is not a span of time
        tls: {pins: [x]}                                        | tls.pins[0]             | 'x' is no pin
        tls: {authorities: x}                                   | tls.authorities         | PEM
        tls: {authorities: 'file:no.pem'}                       | tls.authorities         | 'no.pem' can't be read
        tls: {certificate: {file: no.p12, password: 'env:PASS'}} | tls.certificate        | no such file
        tls: {certificate: {file: no.p12}}                      | tls.certificate         | the key 'password' is missing
        tls: {certificate: {file: no.p12, password: hush}}      | tls.certificate.password | write env:NAME or file:path
        tls: {ca: x}                                            | tls.ca                  | unknown key
        """)
    void what_is_wrong_is_told_with_its_path(String rest, String path, String message) {
        InvalidFileException invalid = catchThrowableOfType(InvalidFileException.class, () -> target(rest));
        assertThat(invalid.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("webhooks.outgoing[0]." + path);
            assertThat(problem.message()).contains(message).doesNotContain("hush");
        });
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {port: 1}                    | proxy      | the key 'host' is missing
        {host: x}                    | proxy      | the key 'port' is missing
        {host: x, port: many}        | proxy.port | is not a port
        {host: x, port: 70000}       | proxy      | from 1 to 65535
        {host: 'http://x', port: 1}  | proxy      | not the name or address
        {host: x, port: 1, user: me} | proxy      | go together
        {host: x, port: 1, noproxy: []} | proxy.noproxy | did you mean 'noProxy'?
        """)
    void what_is_wrong_with_a_proxy_is_told(String proxy, String path, String message) {
        InvalidFileException invalid =
                catchThrowableOfType(InvalidFileException.class, () -> read("webhooks:\n  proxy: " + proxy + "\n"));
        assertThat(invalid.problems()).anySatisfy(problem -> {
            assertThat(problem.path()).isEqualTo("webhooks." + path);
            assertThat(problem.message()).contains(message);
        });
    }
}
