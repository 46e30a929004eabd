package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.Attempt;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryDetail;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.Relay;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.OAuth2Authentication.Style;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tokens of an authorization server, over real sockets. */
class OAuth2Test {
    private static final Instant NOW = Instant.parse("2026-11-23T12:00:00Z");
    private static final Secrets SECRETS = Secrets.of(Secret.of("client", "s3cr3t: +"));

    @StartStop
    private final MockWebServer server = new MockWebServer();

    @StartStop
    private final MockWebServer target = new MockWebServer();

    @TempDir
    private Path folder;

    private OAuth2Authentication settings(Style style) {
        return new OAuth2Authentication(server.url("/token"), "the client", SECRETS, style, "a b", "chat");
    }

    private Authenticator keeper() {
        return settings(Style.BASIC).authenticator(now -> new OkHttpClient());
    }

    private void grant(String token, long seconds) {
        answer(200, "{\"access_token\":\"" + token + "\",\"token_type\":\"Bearer\",\"expires_in\":" + seconds + "}");
    }

    private void answer(int status, String body) {
        server.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private static String header(Credentials credentials) {
        return credentials.headers().get("Authorization");
    }

    @Test
    void name_and_secret_go_as_the_specification_has_them() throws Exception {
        grant("t1", 60);
        keeper().credentials(NOW);
        RecordedRequest basic = server.takeRequest();
        assertThat(basic.getHeaders().get("Authorization"))
                .isEqualTo(okhttp3.Credentials.basic("the+client", "s3cr3t%3A+%2B"));
        assertThat(basic.getBody().utf8()).isEqualTo("grant_type=client_credentials&scope=a+b&audience=chat");
        grant("t1", 60);
        settings(Style.POST).authenticator(now -> new OkHttpClient()).credentials(NOW);
        RecordedRequest post = server.takeRequest();
        assertThat(post.getHeaders().get("Authorization")).isNull();
        assertThat(post.getBody().utf8())
                .isEqualTo("grant_type=client_credentials&scope=a+b&audience=chat&client_id=the+client"
                        + "&client_secret=s3cr3t%3A+%2B");
    }

    @Test
    void a_token_is_kept_until_shortly_before_it_expires() throws Exception {
        grant("t1", 3600);
        grant("t2", 3600);
        Authenticator keeper = keeper();
        assertThat(header(keeper.credentials(NOW))).isEqualTo("Bearer t1");
        assertThat(header(keeper.credentials(NOW.plusSeconds(3539)))).isEqualTo("Bearer t1");
        assertThat(header(keeper.credentials(NOW.plusSeconds(3540)))).isEqualTo("Bearer t2");
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void many_attempts_at_once_ask_once() throws Exception {
        CountDownLatch asked = new CountDownLatch(1);
        CountDownLatch waiting = new CountDownLatch(1);
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                asked.countDown();
                waiting.await(60, TimeUnit.SECONDS);
                return new MockResponse.Builder()
                        .body("{\"access_token\":\"t1\"}")
                        .build();
            }
        });
        Authenticator keeper = keeper();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<Credentials>> all = new ArrayList<>();
            all.add(threads.submit(() -> keeper.credentials(NOW)));
            asked.await(60, TimeUnit.SECONDS);
            for (int i = 0; i < 7; i++) {
                all.add(threads.submit(() -> keeper.credentials(NOW)));
            }
            waiting.countDown();
            for (Future<Credentials> each : all) {
                assertThat(header(each.get(60, TimeUnit.SECONDS))).isEqualTo("Bearer t1");
            }
        } finally {
            threads.shutdownNow();
        }
        assertThat(server.getRequestCount()).isEqualTo(1);
    }

    @Test
    void a_token_that_counted_and_counts_no_more_is_dropped_once() throws Exception {
        grant("t1", 3600);
        grant("t2", 3600);
        Authenticator keeper = keeper();
        Credentials first = keeper.credentials(NOW);
        assertThat(keeper.refused(first, 200)).isFalse();
        assertThat(keeper.refused(first, 500)).isFalse();
        assertThat(keeper.refused(first, 401)).isTrue();
        Credentials second = keeper.credentials(NOW);
        assertThat(header(second)).isEqualTo("Bearer t2");
        assertThat(keeper.refused(first, 401)).as("late news of the former one").isTrue();
        assertThat(header(keeper.credentials(NOW))).isEqualTo("Bearer t2");
        assertThat(keeper.refused(second, 401)).as("it never counted").isFalse();
    }

    @Test
    void a_delivery_survives_the_withdrawal_of_a_token() throws Exception {
        grant("t1", 3600);
        grant("t2", 3600);
        for (int status : new int[] {200, 401, 200}) {
            target.enqueue(new MockResponse.Builder().code(status).build());
        }
        try (Relay relay = Relay.to(folder, chat("chat"))) {
            relay.publish();
            relay.finished("chat");
            relay.publish();
            Fixture.await(
                    "both are delivered",
                    () -> relay.webhooks().stats().deliveries().get("delivered") == 2);
            DeliveryDetail second = relay.finished("chat");
            assertThat(second.attempts()).extracting(Attempt::status).containsExactly(401, 200);
            assertThat(second.attempts().get(0).outcome()).contains("authenticates anew");
            assertThat(Json.text(second)).doesNotContain("t1").doesNotContain("s3cr3t");
        }
        assertThat(server.getRequestCount()).isEqualTo(2);
    }

    @Test
    void a_token_that_never_counted_ends_it() throws Exception {
        grant("t1", 3600);
        target.enqueue(new MockResponse.Builder().code(401).build());
        try (Relay relay = Relay.to(folder, chat("chat"))) {
            relay.publish();
            assertThat(relay.finished("chat").delivery().state()).isEqualTo(DeliveryState.GIVEN_UP);
        }
    }

    private OutgoingWebhook chat(String name) {
        return Relay.target(name, target.url("/hook").toString())
                .authentication(settings(Style.BASIC))
                .build();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        401 | {"error":"invalid_client","error_description":"s3cr3t"} | it answered 401: invalid_client
        400 | <html>s3cr3t                            | it answered 400
        302 | {}                                      | it answered 302
        200 | {}                                      | its answer holds no access_token that can be used
        200 | {"access_token":"a b"}                  | its answer holds no access_token that can be used
        200 | no JSON                                 | its answer is not JSON
        200 | {"access_token":"t","token_type":"mac"} | its token is no bearer token
        """)
    void a_server_that_gives_none_is_named_with_its_reason(int status, String body, String words) {
        answer(status, body);
        assertThatThrownBy(() -> keeper().credentials(NOW))
                .isInstanceOf(IOException.class)
                .hasMessage("no access token from " + server.url("/token") + ": " + words);
    }

    @Test
    void no_more_is_read_of_an_answer_than_a_token_can_need() {
        answer(200, "{\"x\":\"" + "x".repeat(100_000) + "\",\"access_token\":\"t\"}");
        assertThatThrownBy(() -> keeper().credentials(NOW)).hasMessageEndingWith("its answer is not JSON");
    }

    @Test
    void an_unreachable_server_is_asked_again_but_not_by_everybody() throws Exception {
        server.enqueue(new MockResponse.Builder()
                .onResponseStart(new SocketEffect.CloseSocket())
                .build());
        grant("t1", 60);
        Authenticator keeper = keeper();
        assertThatThrownBy(() -> keeper.credentials(NOW)).hasMessageContaining("the exchange with the token endpoint");
        assertThatThrownBy(() -> keeper.credentials(NOW.plusMillis(999))).hasMessageContaining("token endpoint");
        assertThat(server.getRequestCount()).isEqualTo(1);
        assertThat(header(keeper.credentials(NOW.plusMillis(1000)))).isEqualTo("Bearer t1");
    }

    @Test
    void a_missing_secret_asks_nobody() {
        Secrets missing = () -> {
            throw new SecretUnavailableException("there are no credentials 'client'");
        };
        Authenticator keeper = new OAuth2Authentication(
                        server.url("/token"), "client", missing, Style.BASIC, null, null)
                .authenticator(now -> new OkHttpClient());
        assertThatThrownBy(() -> keeper.credentials(NOW))
                .isInstanceOf(SecretUnavailableException.class)
                .hasMessage("there are no credentials 'client'");
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void the_guard_holds_for_the_token_endpoint_too() {
        OutgoingWebhook chat = Relay.target("chat", "https://chat.example.com/hook")
                .authentication(settings(Style.BASIC))
                .build();
        Configuration closed = new Configuration(List.of(), List.of(chat), EgressSettings.PUBLIC_ONLY);
        try (Relay relay = Relay.open(Fixture.environment(folder), closed)) {
            relay.publish();
            DeliveryDetail delivery = relay.attempted("chat", 1);
            assertThat(delivery.attempts().get(0).outcome())
                    .startsWith("not sent: no access token from")
                    .contains("refused")
                    .contains("egress.allow");
        }
        assertThat(server.getRequestCount()).isZero();
    }

    @Test
    void a_server_that_takes_its_time_delays_no_other_target() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        AtomicInteger asked = new AtomicInteger();
        server.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
                asked.incrementAndGet();
                end.await(60, TimeUnit.SECONDS);
                return new MockResponse.Builder().code(503).build();
            }
        });
        target.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder().build();
            }
        });
        OutgoingWebhook other =
                Relay.target("other", target.url("/other").toString()).build();
        try (Relay relay = Relay.to(folder, chat("chat"), other)) {
            for (int i = 0; i < 20; i++) {
                relay.publish();
            }
            Fixture.await(
                    "the other has everything",
                    () -> relay.webhooks().stats().deliveries().get("delivered") == 20);
            assertThat(asked).hasValue(1);
            end.countDown();
        }
    }

    @Test
    void what_can_never_work_is_refused_at_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> OAuth2Authentication.endpoint("ftp://x/"));
        assertThatIllegalArgumentException().isThrownBy(() -> OAuth2Authentication.endpoint("https://a:b@x/"));
        assertThatIllegalArgumentException().isThrownBy(() -> Style.parse("jwt"));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> new OAuth2Authentication(server.url("/token"), " ", SECRETS, Style.BASIC, null, null));
    }
}
