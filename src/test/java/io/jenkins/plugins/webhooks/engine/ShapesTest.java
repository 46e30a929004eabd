package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.nimbusds.jose.JWEObject;
import com.nimbusds.jose.crypto.DirectDecrypter;
import com.nimbusds.jose.jwk.OctetSequenceKey;
import com.nimbusds.jose.jwk.gen.OctetSequenceKeyGenerator;
import io.cloudevents.CloudEvent;
import io.cloudevents.http.HttpMessageFactory;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.BodySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Compression;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.EncryptionSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.EncryptionSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fields;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Method;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Template;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.TextTemplate;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.zip.GZIPInputStream;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.QueueDispatcher;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How a request looks when it arrives, through a real store and real sockets. */
class ShapesTest {
    private static final RetrySettings QUICK =
            new RetrySettings(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMinutes(1));

    @StartStop
    private final MockWebServer target = new MockWebServer();

    @TempDir
    private Path folder;

    /** Beyond the answers that a test prepares, the target takes everything. */
    @BeforeEach
    void let_the_target_take_everything() {
        QueueDispatcher dispatcher = new QueueDispatcher();
        dispatcher.setFailFast(new MockResponse.Builder().code(200).build());
        target.setDispatcher(dispatcher);
    }

    private Configuration to(String path, UnaryOperator<OutgoingWebhook.Builder> shape) {
        String origin = target.url("/").toString().replaceFirst("/$", "");
        OutgoingWebhook webhook = shape.apply(OutgoingWebhook.named("ci", origin + path)
                        .events(List.of("custom.*"))
                        .retry(QUICK))
                .build();
        return new Configuration(List.of(), List.of(webhook), new EgressSettings(List.of("127.0.0.0/8", "::1")));
    }

    private Webhooks open(Configuration configuration) {
        return Webhooks.open(Fixture.environment(folder), configuration);
    }

    private static Delivery publish(Webhooks webhooks, String data) throws IOException {
        var event = webhooks.event("custom.deployed", "shop", Severity.INFO, Json.read(data));
        webhooks.publish(event).join();
        return webhooks.settled(event.id())
                .orTimeout(60, TimeUnit.SECONDS)
                .join()
                .get(0);
    }

    @Test
    void method_address_parameters_and_headers_follow_the_event() throws Exception {
        Configuration configuration = to(
                "/repos/{+data.repo}/statuses/{data.commit}?state={data.state}",
                ci -> ci.method(Method.PUT)
                        .parameter("by", "{subject}/{data.number}")
                        .header("X-Number", "no. {data.number}"));
        try (Webhooks webhooks = open(configuration)) {
            Delivery delivery =
                    publish(webhooks, "{\"repo\":\"octo/de mo\",\"commit\":\"a/../b\",\"state\":\"a&b\",\"number\":7}");
            RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
            assertThat(request.getMethod()).isEqualTo("PUT");
            assertThat(request.getTarget())
                    .isEqualTo("/repos/octo/de%20mo/statuses/a%2F..%2Fb?state=a%26b&by=shop%2F7");
            assertThat(request.getHeaders().get("X-Number")).isEqualTo("no. 7");
            assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
            var attempt =
                    webhooks.delivery(delivery.id()).orElseThrow().attempts().get(0);
            assertThat(attempt.url()).endsWith("/repos/octo/de%20mo/statuses/a%2F..%2Fb");
        }
    }

    @Test
    void an_answer_that_repeats_a_secret_of_the_request_is_kept_without_it() throws Exception {
        Configuration configuration = to(
                "/",
                ci -> ci.header("X-Key", Template.secret("k3y/in=header"))
                        .parameter("token", Template.secret("t0ken&in url")));
        target.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                return new MockResponse.Builder()
                        .code(200)
                        .setHeader("Location", request.getTarget())
                        .body("you sent " + request.getHeaders().get("X-Key") + " and "
                                + request.getUrl().queryParameter("token"))
                        .build();
            }
        });
        try (Webhooks webhooks = open(configuration)) {
            var kept = webhooks.delivery(publish(webhooks, "1").id()).orElseThrow();
            assertThat(kept.attempts().get(0).responseBody()).isEqualTo("you sent **** and ****");
            assertThat(Json.text(kept)).doesNotContain("k3y/in", "t0ken");
        }
    }

    @Test
    void a_body_is_encrypted_then_compressed_then_signed() throws Exception {
        OctetSequenceKey key = new OctetSequenceKeyGenerator(256).generate();
        Configuration configuration = to(
                "/",
                ci -> ci.body(new BodySettings(
                                BodyFormat.JSON,
                                Fields.of(List.of("data")),
                                null,
                                null,
                                Compression.GZIP,
                                new EncryptionSettings(
                                        Algorithm.DIR,
                                        Secrets.of(Secret.of(
                                                "key", key.getKeyValue().toString())),
                                        "k1")))
                        .signing(new SigningSettings(Scheme.GITHUB, Fixture.SECRETS)));
        try (Webhooks webhooks = open(configuration)) {
            Delivery delivery = publish(webhooks, "{\"number\":7}");
            RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
            byte[] sent = request.getBody().toByteArray();
            assertThat(request.getHeaders().get("Content-Type")).isEqualTo("application/jose");
            assertThat(request.getHeaders().get("Content-Encoding")).isEqualTo("gzip");
            assertThat(request.getHeaders().get("X-Hub-Signature-256"))
                    .isEqualTo("sha256="
                            + HexFormat.of()
                                    .formatHex(Hmac.compute("HmacSHA256", Fixture.SECRET.getBytes(UTF_8), sent)));
            byte[] compact = new GZIPInputStream(new ByteArrayInputStream(sent)).readAllBytes();
            JWEObject sealed = JWEObject.parse(new String(compact, UTF_8));
            sealed.decrypt(new DirectDecrypter(key));
            assertThat(sealed.getPayload()).hasToString("{\"data\":{\"number\":7}}");
            assertThat(webhooks.delivery(delivery.id()).orElseThrow().body())
                    .as("what is kept is readable")
                    .isEqualTo("{\"data\":{\"number\":7}}");
        }
    }

    @Test
    void without_its_key_nothing_is_sent_in_clear() throws Exception {
        Secrets lost = () -> {
            throw new SecretUnavailableException("there are no credentials 'key'");
        };
        RetrySettings once = new RetrySettings(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ZERO);
        try (Webhooks webhooks = open(to(
                "/",
                ci -> ci.retry(once)
                        .body(new BodySettings(
                                BodyFormat.JSON,
                                Fields.ALL,
                                null,
                                null,
                                Compression.NONE,
                                new EncryptionSettings(Algorithm.DIR, lost, null)))))) {
            Delivery delivery = publish(webhooks, "{}");
            assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);
            assertThat(delivery.reason()).contains("not sent: there are no credentials 'key'");
            assertThat(target.getRequestCount()).isZero();
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOUDEVENTS", "CLOUDEVENTS_BINARY"})
    void the_cloudevents_sdk_reads_what_arrives(BodyFormat format) throws Exception {
        try (Webhooks webhooks = open(to("/", ci -> ci.format(format)))) {
            Delivery delivery = publish(webhooks, "{\"number\":7,\"name\":\"Prüfung\"}");
            RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
            CloudEvent event = HttpMessageFactory.createReader(
                            headers -> request.getHeaders()
                                    .forEach(each -> headers.accept(each.getFirst(), each.getSecond())),
                            request.getBody().toByteArray())
                    .toEvent();
            assertThat(event.getId()).isEqualTo(delivery.eventId());
            assertThat(event.getType()).isEqualTo("io.jenkins.webhooks.custom.deployed");
            assertThat(event.getSubject()).isEqualTo("shop");
            assertThat(event.getExtension("severity")).isEqualTo("info");
            assertThat(Json.read(event.getData().toBytes()))
                    .isEqualTo(Json.read("{\"number\":7,\"name\":\"Prüfung\"}"));
        }
    }

    @Test
    void a_set_of_severities_counts_instead_of_the_threshold() throws Exception {
        Configuration configuration =
                to("/", ci -> ci.minSeverity(Severity.ERROR).severities(Set.of(Severity.INFO, Severity.SUCCESS)));
        try (Webhooks webhooks = open(configuration)) {
            for (Severity severity : Severity.values()) {
                var event = webhooks.event("custom.deployed", null, severity, Json.read("{}"));
                webhooks.publish(event).join();
                boolean wanted = severity == Severity.INFO || severity == Severity.SUCCESS;
                assertThat(webhooks.settled(event.id())
                                .orTimeout(60, TimeUnit.SECONDS)
                                .join())
                        .hasSize(wanted ? 1 : 0);
            }
        }
    }

    @Test
    void a_body_that_cannot_be_written_is_given_up_in_words() throws Exception {
        TextTemplate endless = new TextTemplate("{{#data.a}}{{#data.a}}{{#data.a}}x{{/data.a}}{{/data.a}}{{/data.a}}");
        try (Webhooks webhooks = open(to(
                "/",
                ci -> ci.body(new BodySettings(BodyFormat.TEXT, Fields.ALL, endless, null, Compression.NONE, null))))) {
            String entries = "1" + ",1".repeat(999);
            Delivery delivery = publish(webhooks, "{\"a\":[" + entries + "]}");
            assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);
            assertThat(delivery.reason())
                    .isEqualTo("could not be written: the template failed: it takes more than 500000 steps");
        }
    }

    @Test
    void an_address_that_cannot_be_filled_is_given_up_in_words() throws Exception {
        try (Webhooks webhooks = open(to("/{data.missing}", ci -> ci))) {
            Delivery delivery = publish(webhooks, "{}");
            assertThat(delivery.state()).isEqualTo(DeliveryState.GIVEN_UP);
            assertThat(delivery.reason()).isEqualTo("could not be written: {data.missing} is nothing");
            assertThat(target.getRequestCount()).isZero();
        }
    }

    @Test
    void a_repeated_delivery_goes_to_the_same_address() throws Exception {
        try (Webhooks webhooks = open(to("/{data.name}", ci -> ci))) {
            Delivery first = publish(webhooks, "{\"name\":\"one\"}");
            String second = webhooks.redeliver(first.id()).orElseThrow().id();
            await(
                    "it is delivered again",
                    () -> webhooks.delivery(second).orElseThrow().delivery().finishedAt() != null);
            assertThat(target.takeRequest().getTarget()).isEqualTo("/one");
            assertThat(target.takeRequest().getTarget()).isEqualTo("/one");
        }
    }

    @Test
    void a_corrected_address_counts_for_what_is_pending() throws Exception {
        ((QueueDispatcher) target.getDispatcher())
                .enqueue(new MockResponse.Builder().code(503).build());
        RetrySettings patient = new RetrySettings(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(3));
        try (Webhooks webhooks = open(to("/wrong/{data.name}", ci -> ci.retry(patient)))) {
            webhooks.publish(webhooks.event("custom.deployed", null, Severity.INFO, Json.read("{\"name\":\"one\"}")))
                    .join();
            assertThat(target.takeRequest(60, TimeUnit.SECONDS).getTarget()).isEqualTo("/wrong/one");
            String id = webhooks.deliveries(Selection.NEWEST).items().get(0).id();
            await(
                    "it has failed once",
                    () -> webhooks.delivery(id).orElseThrow().delivery().attempts() == 1);
            webhooks.configure(to("/right/{data.name}", ci -> ci));
            webhooks.redeliver(id);
            assertThat(target.takeRequest(60, TimeUnit.SECONDS).getTarget()).isEqualTo("/right/one");
        }
    }
}
