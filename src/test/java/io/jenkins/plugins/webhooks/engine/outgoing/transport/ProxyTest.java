package io.jenkins.plugins.webhooks.engine.outgoing.transport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Environment;
import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryDetail;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.Relay;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BasicAuthentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.OAuth2Authentication;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.ProxySettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Proxy;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.Credentials;
import okhttp3.Dns;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.tls.HandshakeCertificates;
import okhttp3.tls.HeldCertificate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A real proxy on this machine, the guard before it and a target behind it. */
class ProxyTest {
    private static final Secrets PASSWORD = Secrets.of(Secret.of("proxy", "s3cr3t"));
    private static final String LOGIN = Credentials.basic("jenkins", "s3cr3t");

    /** What names mean here; the proxy leads all of them to the target. */
    private static final Map<String, String> NAMES = Map.of(
            "chat.example", "93.184.216.34",
            "inside.example", "10.1.2.3",
            "both.example", "93.184.216.34,10.1.2.3",
            "proxy.example", "127.0.0.1");

    @StartStop
    private final MockWebServer target = new MockWebServer();

    @TempDir
    private Path folder;

    private TestProxy proxy;

    @BeforeEach
    void start_the_proxy() {
        target.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().build();
            }
        });
        proxy = new TestProxy(target.getPort());
    }

    @AfterEach
    void stop_the_proxy() {
        proxy.close();
    }

    private static List<InetAddress> resolve(String host) throws UnknownHostException {
        String known = NAMES.get(host);
        if (known == null) {
            // What is written in digits needs nobody to ask; other names are unknown.
            if (host.matches("[0-9.]+|.*:.*")) {
                return List.of(InetAddress.getByName(host));
            }
            throw new UnknownHostException(host);
        }
        List<InetAddress> addresses = new java.util.ArrayList<>();
        for (String each : known.split(",")) {
            addresses.add(InetAddress.getByName(each));
        }
        return addresses;
    }

    private Relay relay(OkHttpClient http, EgressSettings egress, OutgoingWebhook... webhooks) {
        Dns dns = ProxyTest::resolve;
        Environment environment =
                Fixture.environment(folder).with(http.newBuilder().dns(dns).build());
        return Relay.open(environment, new Configuration(List.of(), List.of(webhooks), egress));
    }

    private OkHttpClient through(String user, Secrets passwords, String... direct) {
        return new ProxySettings("proxy.example", proxy.port(), List.of(direct), user, passwords)
                .client(new OkHttpClient(), Clock.systemUTC());
    }

    private OkHttpClient through() {
        return through(null, Secrets.NONE);
    }

    private static OutgoingWebhook chat(String url) {
        return Relay.target("chat", url).build();
    }

    private static DeliveryDetail arrives(Relay relay) {
        relay.publish();
        DeliveryDetail delivery = relay.finished("chat");
        assertThat(delivery.delivery().state()).isEqualTo(DeliveryState.DELIVERED);
        return delivery;
    }

    private static String fails(Relay relay) {
        relay.publish();
        DeliveryDetail delivery = relay.attempted("chat", 1);
        assertThat(Json.text(delivery)).doesNotContain("s3cr3t").doesNotContain(LOGIN);
        assertThat(delivery.delivery().state()).isEqualTo(DeliveryState.PENDING);
        return delivery.attempts().get(0).outcome();
    }

    @Test
    void a_plain_request_goes_through_the_proxy_which_may_be_private() throws Exception {
        try (Relay relay = relay(through(), EgressSettings.PUBLIC_ONLY, chat("http://chat.example/hook"))) {
            arrives(relay);
        }
        assertThat(proxy.asked()).hasSize(1);
        assertThat(proxy.asked().get(0)).startsWith("POST http://chat.example/hook HTTP/1.1");
        assertThat(target.takeRequest(60, TimeUnit.SECONDS).getHeaders().get("Host"))
                .isEqualTo("chat.example");
    }

    @Test
    void tls_goes_through_a_tunnel_and_stays_between_us_and_the_target() throws Exception {
        HeldCertificate certificate = new HeldCertificate.Builder()
                .addSubjectAlternativeName("chat.example")
                .build();
        target.useHttps(new HandshakeCertificates.Builder()
                .heldCertificate(certificate)
                .build()
                .sslSocketFactory());
        proxy.demand(LOGIN);
        OutgoingWebhook chat = Relay.target("chat", "https://chat.example/hook")
                .tls(new TlsSettings(null, Authorities.parse(certificate.certificatePem()), List.of()))
                .authentication(BasicAuthentication.of("chat", Secrets.of(Secret.of("chat", "other"))))
                .build();
        try (Relay relay = relay(through("jenkins", PASSWORD), EgressSettings.PUBLIC_ONLY, chat)) {
            DeliveryDetail delivery = arrives(relay);
            assertThat(Json.text(delivery)).doesNotContain("Proxy-Authorization");
        }
        assertThat(proxy.asked()).allMatch(head -> head.startsWith("CONNECT chat.example:443 "));
        assertThat(proxy.asked()).noneMatch(head -> head.contains("\r\nAuthorization"));
        assertThat(target.takeRequest(60, TimeUnit.SECONDS).getHeaders().get("Proxy-Authorization"))
                .isNull();
    }

    @Test
    void user_and_password_go_to_the_proxy_when_it_asks_and_to_nobody_else() throws Exception {
        proxy.demand(LOGIN);
        try (Relay relay =
                relay(through("jenkins", PASSWORD), EgressSettings.PUBLIC_ONLY, chat("http://chat.example/hook"))) {
            DeliveryDetail delivery = arrives(relay);
            assertThat(Json.text(delivery)).doesNotContain("s3cr3t").doesNotContain(LOGIN);
        }
        assertThat(proxy.asked().get(proxy.asked().size() - 1)).contains("Proxy-Authorization: " + LOGIN);
        assertThat(target.takeRequest(60, TimeUnit.SECONDS).getHeaders().get("Proxy-Authorization"))
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"http://chat.example/hook", "https://chat.example/hook"})
    void a_password_that_the_proxy_does_not_accept_is_the_reason(String url) {
        proxy.demand("Basic other");
        try (Relay relay = relay(through("jenkins", PASSWORD), EgressSettings.PUBLIC_ONLY, chat(url))) {
            assertThat(fails(relay)).isEqualTo("the proxy demands a user and a password that it accepts");
        }
        assertThat(target.getRequestCount()).isZero();
    }

    @Test
    void a_password_that_can_not_be_read_is_the_reason() {
        proxy.demand(LOGIN);
        Secrets missing = () -> {
            throw new SecretUnavailableException("environment variable P is not set");
        };
        try (Relay relay =
                relay(through("jenkins", missing), EgressSettings.PUBLIC_ONLY, chat("http://chat.example/hook"))) {
            assertThat(fails(relay)).isEqualTo("the proxy's password can't be read: environment variable P is not set");
        }
    }

    @Test
    void a_proxy_that_refuses_or_is_away_is_the_reason() {
        proxy.refuse("403 Forbidden");
        try (Relay relay = relay(through(), EgressSettings.PUBLIC_ONLY, chat("https://chat.example/hook"))) {
            assertThat(fails(relay)).isEqualTo("the proxy did not connect us to the target: it answered 403");
        }
        proxy.close();
        try (Relay relay = relay(through(), EgressSettings.PUBLIC_ONLY, chat("https://chat.example/hook"))) {
            relay.publish();
            Fixture.await(
                    "the proxy is missed",
                    () -> relay.attempted("chat", 1).delivery().reason().startsWith("no connection to the proxy"));
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        http://10.1.2.3/hook       | '10.1.2.3' leads to an address that is not public
        https://10.1.2.3/hook      | '10.1.2.3' leads to an address that is not public
        https://[fd00::1]/hook     | 'fd00::1' leads to an address that is not public
        https://[::ffff:10.1.2.3]/ | leads to an address that is not public
        http://inside.example/hook | 'inside.example' leads to an address that is not public
        https://inside.example/    | 'inside.example' leads to an address that is not public
        https://both.example/      | 'both.example' leads to an address that is not public
        http://nowhere.example/    | 'nowhere.example' can't be resolved here
        https://nowhere.example/   | 'nowhere.example' can't be resolved here
        """)
    void what_the_guard_refuses_the_proxy_never_hears_of(String url, String words) {
        try (Relay relay = relay(through(), EgressSettings.PUBLIC_ONLY, chat(url))) {
            assertThat(fails(relay)).startsWith("refused: ").contains(words).contains("egress.allow");
        }
        assertThat(proxy.asked()).isEmpty();
    }

    @Test
    void the_proxy_itself_is_no_target() {
        String url = "http://proxy.example:" + proxy.port() + "/hook";
        OkHttpClient around = through(null, Secrets.NONE, "proxy.example");
        OutgoingWebhook first =
                Relay.target("first", "http://chat.example/hook").build();
        try (Relay relay = relay(around, EgressSettings.PUBLIC_ONLY, first, chat(url))) {
            relay.publish();
            relay.finished("first");
            assertThat(relay.attempted("chat", 1).attempts().get(0).outcome()).startsWith("refused: ");
        }
        assertThat(proxy.asked()).hasSize(1);
        try (Relay relay = relay(through(), EgressSettings.PUBLIC_ONLY, chat(url))) {
            relay.publish();
            assertThat(relay.attempted("chat", 1).attempts().get(0).outcome()).startsWith("refused: ");
        }
        assertThat(proxy.asked()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"nowhere.example", "inside.example"})
    void what_is_allowed_by_name_goes_through(String host) {
        EgressSettings egress = new EgressSettings(List.of(host));
        try (Relay relay = relay(through(), egress, chat("http://" + host + "/hook"))) {
            arrives(relay);
        }
        assertThat(proxy.asked()).hasSize(1);
    }

    @Test
    void names_that_need_no_proxy_are_reached_without_it() {
        OkHttpClient around = through(null, Secrets.NONE, "*.intranet", "proxy.EXAMPLE");
        String url = "http://proxy.example:" + target.getPort() + "/hook";
        EgressSettings egress = new EgressSettings(List.of("127.0.0.0/8"));
        try (Relay relay = relay(around, egress, chat(url))) {
            arrives(relay);
        }
        String loopback = "http://127.0.0.1:" + target.getPort() + "/hook";
        try (Relay relay = relay(through(), egress, chat(loopback))) {
            arrives(relay);
        }
        assertThat(proxy.asked()).isEmpty();
    }

    @Test
    void the_way_to_the_token_endpoint_is_guarded_too() {
        OutgoingWebhook chat = Relay.target("chat", "http://chat.example/hook")
                .authentication(new OAuth2Authentication(
                        HttpUrl.get("https://inside.example/token"),
                        "jenkins",
                        PASSWORD,
                        OAuth2Authentication.Style.BASIC,
                        null,
                        null))
                .build();
        try (Relay relay = relay(through(), EgressSettings.PUBLIC_ONLY, chat)) {
            assertThat(fails(relay)).contains("refused: 'inside.example' leads to an address that is not public");
        }
        assertThat(proxy.asked()).isEmpty();
    }

    @Test
    void a_client_with_one_fixed_proxy_is_guarded_too() {
        OkHttpClient fixed = new OkHttpClient.Builder()
                .proxy(new Proxy(Proxy.Type.HTTP, new InetSocketAddress("127.0.0.1", proxy.port())))
                .build();
        try (Relay relay = relay(fixed, EgressSettings.PUBLIC_ONLY, chat("http://inside.example/hook"))) {
            assertThat(fails(relay)).startsWith("refused: ");
        }
        assertThat(proxy.asked()).isEmpty();
        try (Relay relay = relay(
                fixed,
                EgressSettings.PUBLIC_ONLY,
                Relay.target("other", "http://chat.example/hook").build())) {
            relay.publish();
            assertThat(relay.finished("other").delivery().state()).isEqualTo(DeliveryState.DELIVERED);
        }
        assertThat(proxy.asked()).hasSize(1);
    }

    @Test
    void what_can_never_work_is_refused_at_once() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ProxySettings("http://x", 1, List.of(), null, Secrets.NONE))
                .withMessageContaining("name or address");
        for (int port : new int[] {0, -1, 65536}) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new ProxySettings("x", port, List.of(), null, Secrets.NONE))
                    .withMessageContaining("port");
        }
    }
}
