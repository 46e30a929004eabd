package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsProvider;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.CredentialsStore;
import com.cloudbees.plugins.credentials.SecretBytes;
import com.cloudbees.plugins.credentials.common.StandardCredentials;
import com.cloudbees.plugins.credentials.domains.Domain;
import com.cloudbees.plugins.credentials.impl.CertificateCredentialsImpl;
import com.cloudbees.plugins.credentials.impl.UsernamePasswordCredentialsImpl;
import com.fasterxml.jackson.databind.node.TextNode;
import hudson.ProxyConfiguration;
import hudson.util.Secret;
import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.TestProxy;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.ByteArrayOutputStream;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Credentials;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Credentials of Jenkins on their way to a target, and Jenkins' own proxy. */
@WithJenkins
class AuthenticationJenkinsTest {
    @StartStop
    private final MockWebServer target = new MockWebServer();

    private JenkinsRule r;
    private CredentialsStore store;

    @BeforeEach
    void prepare(JenkinsRule rule) {
        r = rule;
        store = CredentialsProvider.lookupStores(r.jenkins).iterator().next();
        target.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().build();
            }
        });
    }

    private OutgoingWebhookConfig chat(String url) {
        OutgoingWebhookConfig webhook = new OutgoingWebhookConfig("chat", url);
        webhook.setEvents(List.of("custom.*"));
        RetryConfig retry = new RetryConfig();
        retry.setInitial("100ms");
        retry.setCap("500ms");
        webhook.setRetry(retry);
        return webhook;
    }

    private void use(OutgoingWebhookConfig webhook, String... allowed) {
        EgressConfig egress = new EgressConfig();
        egress.setAllow(List.of(allowed));
        WebhooksConfiguration.get().setEgress(egress);
        WebhooksConfiguration.get().setOutgoing(List.of(webhook));
    }

    private static void publish() {
        Webhooks engine = JenkinsEngine.current().orElseThrow();
        engine.publish(engine.event("custom.deployed", null, Severity.INFO, TextNode.valueOf("x")))
                .join();
    }

    private RecordedRequest next() throws InterruptedException {
        RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }

    private static void awaitReason(String words) throws InterruptedException {
        Await.present(
                words,
                () -> JenkinsEngine.current().orElseThrow().deliveries(Selection.NEWEST).items().stream()
                        .filter(each -> each.reason().contains(words))
                        .findFirst());
    }

    private StandardCredentials login(String password) throws Exception {
        return new UsernamePasswordCredentialsImpl(CredentialsScope.GLOBAL, "chat-login", null, "builds", password);
    }

    @Test
    void user_and_password_are_looked_up_at_each_attempt() throws Exception {
        OutgoingWebhookConfig chat = chat(target.url("/hook").toString());
        chat.setAuthentication(new BasicAuthenticationConfig("chat-login"));
        use(chat, "127.0.0.0/8", "::1", "localhost");
        publish();
        awaitReason("there are no credentials 'chat-login'");
        assertThat(target.getRequestCount()).isZero();
        store.addCredentials(Domain.global(), login("old"));
        assertThat(next().getHeaders().get("Authorization")).isEqualTo(Credentials.basic("builds", "old"));
        store.updateCredentials(Domain.global(), login("old"), login("new"));
        publish();
        assertThat(next().getHeaders().get("Authorization")).isEqualTo(Credentials.basic("builds", "new"));
    }

    @Test
    void a_secret_text_is_a_token() throws Exception {
        store.addCredentials(
                Domain.global(),
                new StringCredentialsImpl(CredentialsScope.GLOBAL, "token", null, Secret.fromString("t0ken")));
        OutgoingWebhookConfig chat = chat(target.url("/hook").toString());
        BearerAuthenticationConfig bearer = new BearerAuthenticationConfig();
        bearer.setSecrets(List.of("token"));
        chat.setAuthentication(bearer);
        use(chat, "127.0.0.0/8", "::1", "localhost");
        publish();
        assertThat(next().getHeaders().get("Authorization")).isEqualTo("Bearer t0ken");
    }

    @Test
    void a_certificate_proves_us_within_tls() throws Exception {
        HeldCertificate authority =
                new HeldCertificate.Builder().certificateAuthority(0).build();
        HeldCertificate server = new HeldCertificate.Builder()
                .addSubjectAlternativeName("127.0.0.1")
                .addSubjectAlternativeName("localhost")
                .signedBy(authority)
                .build();
        HeldCertificate ours = new HeldCertificate.Builder()
                .commonName("jenkins")
                .signedBy(authority)
                .build();
        target.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(server)
                .addTrustedCertificate(authority.certificate())
                .build()
                .sslSocketFactory());
        target.requireClientAuth();
        store.addCredentials(
                Domain.global(),
                new CertificateCredentialsImpl(
                        CredentialsScope.GLOBAL,
                        "chat-certificate",
                        null,
                        "p4ssw0rd-of-the-store",
                        new CertificateCredentialsImpl.UploadedKeyStoreSource(
                                SecretBytes.fromRawBytes(store(ours, "p4ssw0rd-of-the-store")))));
        OutgoingWebhookConfig chat = chat(target.url("/hook").toString());
        TlsConfig tls = new TlsConfig();
        tls.setCertificate("chat-certificate");
        tls.setAuthorities(authority.certificatePem());
        chat.setTls(tls);
        use(chat, "127.0.0.0/8", "::1", "localhost");
        publish();
        Certificate seen = next().getHandshake().peerCertificates().get(0);
        assertThat(((X509Certificate) seen).getSubjectX500Principal().getName()).isEqualTo("CN=jenkins");
    }

    private static byte[] store(HeldCertificate certificate, String password) throws Exception {
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        Certificate[] chain = {certificate.certificate()};
        store.setKeyEntry("any", certificate.keyPair().getPrivate(), password.toCharArray(), chain);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        store.store(out, password.toCharArray());
        return out.toByteArray();
    }

    @Test
    void the_proxy_of_jenkins_is_taken_and_the_guard_stands_before_it() throws Exception {
        try (TestProxy proxy = new TestProxy(target.getPort())) {
            proxy.demand(Credentials.basic("jenkins", "s3cr3t"));
            r.jenkins.setProxy(
                    new ProxyConfiguration("127.0.0.1", proxy.port(), "jenkins", "s3cr3t", "direct.invalid"));
            use(chat("http://10.1.2.3/hook"));
            publish();
            awaitReason("10.1.2.3");
            use(chat("http://unknown.invalid/hook"));
            publish();
            awaitReason("can't be resolved here");
            assertThat(proxy.asked()).isEmpty();
            use(chat("http://unknown.invalid/hook"), "unknown.invalid");
            assertThat(next().getHeaders().get("Proxy-Authorization")).isNull();
            assertThat(proxy.asked().get(0)).startsWith("POST http://unknown.invalid/hook ");
            r.jenkins.setProxy(null);
        }
    }

    @Test
    void names_that_jenkins_reaches_without_its_proxy_are_reached_without_it() throws Exception {
        try (TestProxy proxy = new TestProxy(1)) {
            r.jenkins.setProxy(new ProxyConfiguration("127.0.0.1", proxy.port(), null, null, "127.0.0.1\nlocalhost"));
            use(chat(target.url("/hook").toString()), "127.0.0.0/8", "::1", "localhost");
            publish();
            next();
            assertThat(proxy.asked()).isEmpty();
            r.jenkins.setProxy(null);
        }
    }
}
