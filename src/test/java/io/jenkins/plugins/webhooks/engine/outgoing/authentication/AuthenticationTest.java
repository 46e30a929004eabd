package io.jenkins.plugins.webhooks.engine.outgoing.authentication;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.signature.BasicScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.outgoing.Attempt;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryDetail;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.Relay;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretEntry;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Real requests with what tells the target who calls. */
class AuthenticationTest {
    private static final String KEY = "s3cr3t+/= key";
    private static final Secrets SECRETS = Secrets.of(Secret.of("chat-key", KEY));

    @StartStop
    private final MockWebServer target = new MockWebServer();

    @TempDir
    private Path folder;

    private OutgoingWebhook.Builder chat(AuthenticationSettings authentication) {
        return Relay.target("chat", target.url("/hook?room=1").toString()).authentication(authentication);
    }

    private RecordedRequest sent(AuthenticationSettings authentication) throws InterruptedException {
        target.enqueue(new MockResponse.Builder().build());
        try (Relay relay = Relay.to(folder, chat(authentication).build())) {
            relay.publish();
            RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
            assertThat(request).isNotNull();
            return request;
        }
    }

    @Test
    void basic_sends_user_and_password_as_our_own_door_takes_them() throws Exception {
        RecordedRequest request = sent(BasicAuthentication.of("builds", SECRETS));
        SignatureScheme door = new BasicScheme("builds");
        assertThat(door.verify(request.getHeaders(), new byte[0], SECRETS.live(), Instant.EPOCH)
                        .proven())
                .isTrue();
    }

    @Test
    void bearer_sends_the_token() throws Exception {
        assertThat(sent(new BearerAuthentication(SECRETS)).getHeaders().values("Authorization"))
                .containsExactly("Bearer " + KEY);
    }

    @Test
    void a_key_goes_into_the_header_that_is_named_behind_its_prefix() throws Exception {
        assertThat(sent(new HeaderAuthentication("X-Api-Key", "key ", SECRETS))
                        .getHeaders()
                        .values("X-Api-Key"))
                .containsExactly("key " + KEY);
    }

    @Test
    void a_key_goes_into_the_query_beside_what_stands_there() throws Exception {
        RecordedRequest request = sent(new QueryAuthentication("api_key", SECRETS));
        assertThat(request.getUrl().queryParameter("api_key")).isEqualTo(KEY);
        assertThat(request.getUrl().queryParameter("room")).isEqualTo("1");
    }

    private static Stream<AuthenticationSettings> ways() {
        return Stream.of(
                BasicAuthentication.of("builds", SECRETS),
                new BearerAuthentication(SECRETS),
                new HeaderAuthentication("X-Who", "key ", SECRETS),
                new QueryAuthentication("who", SECRETS));
    }

    @ParameterizedTest
    @MethodSource("ways")
    void nothing_that_is_kept_tells_the_secret_even_if_the_target_repeats_the_request(AuthenticationSettings way) {
        target.setDispatcher(new Parrot());
        try (Relay relay = Relay.to(folder, chat(way).build())) {
            relay.publish();
            DeliveryDetail delivery = relay.finished("chat");
            assertThat(delivery.attempts()).hasSize(1);
            assertThat(Json.text(delivery))
                    .contains("****")
                    .doesNotContain("s3cr3t")
                    .doesNotContain(basic());
        }
    }

    private static String basic() {
        return java.util.Base64.getEncoder().encodeToString(("builds:" + KEY).getBytes());
    }

    @ParameterizedTest
    @MethodSource("ways")
    void settings_tell_no_secret(AuthenticationSettings way) throws Exception {
        Authenticator ready = way.authenticator(now -> new OkHttpClient());
        assertThat(way + " " + ready.credentials(Instant.EPOCH)).doesNotContain("s3cr3t");
    }

    @Test
    void a_changed_secret_counts_at_the_next_attempt() throws Exception {
        AtomicReference<String> current = new AtomicReference<>("old");
        Secrets changing = () -> List.of(Secret.of("chat-key", current.get()));
        target.setDispatcher(new Changing(current));
        try (Relay relay =
                Relay.to(folder, chat(new BearerAuthentication(changing)).build())) {
            relay.publish();
            assertThat(relay.finished("chat").attempts())
                    .extracting(Attempt::status)
                    .containsExactly(503, 200);
        }
        assertThat(target.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer old");
        assertThat(target.takeRequest().getHeaders().get("Authorization")).isEqualTo("Bearer new");
    }

    @Test
    void of_several_the_first_counts_whose_time_it_is() throws Exception {
        Instant change = Instant.parse("2027-01-31T00:00:00Z");
        Secret old = SecretEntry.parse("a until " + change).bound(Secret.of("a", "old"));
        Secret next = SecretEntry.parse("b from 2027-01-01T00:00:00Z").bound(Secret.of("b", "new"));
        Authenticator way = new BearerAuthentication(Secrets.of(old, next)).authenticator(now -> new OkHttpClient());
        assertThat(way.credentials(change.minusSeconds(1)).headers()).containsEntry("Authorization", "Bearer old");
        assertThat(way.credentials(change).headers()).containsEntry("Authorization", "Bearer new");
    }

    @Test
    void without_its_secret_nothing_is_sent_and_the_reason_is_seen() {
        AtomicReference<Secret> secret = new AtomicReference<>();
        Secrets missing = () -> {
            if (secret.get() == null) {
                throw new SecretUnavailableException("there are no credentials 'chat-key'");
            }
            return List.of(secret.get());
        };
        target.enqueue(new MockResponse.Builder().build());
        try (Relay relay =
                Relay.to(folder, chat(new BearerAuthentication(missing)).build())) {
            relay.publish();
            DeliveryDetail waiting = relay.attempted("chat", 2);
            assertThat(waiting.attempts().get(0).outcome()).isEqualTo("not sent: there are no credentials 'chat-key'");
            assertThat(waiting.delivery().state()).isEqualTo(DeliveryState.PENDING);
            assertThat(target.getRequestCount()).isZero();
            secret.set(Secret.of("chat-key", KEY));
            assertThat(relay.finished("chat").delivery().state()).isEqualTo(DeliveryState.DELIVERED);
        }
    }

    @Test
    void a_secret_that_no_header_can_have_is_a_reason_without_the_secret() {
        Secrets broken = Secrets.of(Secret.of("chat-key", "s3cr3t\nX-Evil: 1"));
        try (Relay relay =
                Relay.to(folder, chat(new BearerAuthentication(broken)).build())) {
            relay.publish();
            assertThat(relay.attempted("chat", 1).attempts().get(0).outcome())
                    .contains("Authorization")
                    .contains("line breaks")
                    .doesNotContain("s3cr3t");
            assertThat(target.getRequestCount()).isZero();
        }
    }

    @Test
    void one_header_has_one_master() {
        OutgoingWebhook both = chat(new BearerAuthentication(SECRETS))
                .header("authorization", "Bearer else")
                .build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Relay.to(folder, both))
                .withMessage("outgoing webhook 'chat', headers: 'authorization' is set by authentication already:"
                        + " remove one of them");
        OutgoingWebhook reserved =
                chat(new HeaderAuthentication("Host", "", SECRETS)).build();
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Relay.to(folder, reserved))
                .withMessageContaining("authentication: 'host' is set by the request itself");
    }

    @Test
    void what_can_never_work_is_refused_at_once() {
        assertThatIllegalArgumentException().isThrownBy(() -> BasicAuthentication.of("a:b", SECRETS));
        assertThatIllegalArgumentException().isThrownBy(() -> BasicAuthentication.of("", SECRETS));
        assertThatIllegalArgumentException().isThrownBy(() -> new HeaderAuthentication("X Key", "", SECRETS));
        assertThatIllegalArgumentException().isThrownBy(() -> new HeaderAuthentication("X-Key", "a\nb", SECRETS));
        assertThatIllegalArgumentException().isThrownBy(() -> new QueryAuthentication(" ", SECRETS));
    }

    /** Answers with everything it was sent, and sends elsewhere with the same query. */
    private static final class Parrot extends mockwebserver3.Dispatcher {
        @Override
        public MockResponse dispatch(RecordedRequest request) {
            return new MockResponse.Builder()
                    .code(301)
                    .setHeader("Location", "https://elsewhere.example" + request.getTarget())
                    .body(request.getTarget() + "\n" + request.getUrl().queryParameter("who") + "\n"
                            + request.getHeaders())
                    .build();
        }
    }

    /** Refuses until the secret is changed, which it causes. */
    private static final class Changing extends mockwebserver3.Dispatcher {
        private final AtomicReference<String> current;

        Changing(AtomicReference<String> current) {
            this.current = current;
        }

        @Override
        public MockResponse dispatch(RecordedRequest request) {
            int code = current.getAndSet("new").equals("new") ? 200 : 503;
            return new MockResponse.Builder().code(code).build();
        }
    }
}
