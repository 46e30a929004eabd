package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import io.jenkins.plugins.webhooks.engine.incoming.Fixture;
import io.jenkins.plugins.webhooks.engine.incoming.Payload;
import io.jenkins.plugins.webhooks.engine.incoming.signature.BasicScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TokenScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Verdict;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every collected request: proven as it is, refused with anything changed, its event and id read. */
class CollectedRequestsTest {
    private static final SignatureSettings ANY = SignatureSettings.DEFAULT;
    private static final Secret WRONG = Secret.of("wrong", "whsec_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA");

    static Stream<Fixture> signed() {
        return Stream.of(
                        "github",
                        "gitlab",
                        "bitbucket-cloud",
                        "bitbucket-server",
                        "gitea",
                        "forgejo",
                        "gogs",
                        "jira",
                        "confluence",
                        "circleci",
                        "standard-webhooks")
                .flatMap(system -> Fixture.of(system).stream())
                .filter(request -> request.secret().isPresent());
    }

    @ParameterizedTest
    @MethodSource("signed")
    void is_proven_as_it_is_and_refused_with_anything_changed(Fixture request) {
        Provider provider = provider(request);
        Secret secret = request.secret().orElseThrow();
        byte[] changed = request.body().clone();
        changed[changed.length / 2] ^= 1;
        boolean coversBody = !(Proof.scheme(provider, ANY, request) instanceof TokenScheme);

        assertThat(Proof.of(provider, ANY, request, secret)).isEqualTo(Verdict.proven("proven by secret 'fixture'"));
        assertThat(Proof.of(provider, ANY, request, WRONG, secret).proven()).isTrue();
        assertThat(Proof.of(provider, ANY, request, WRONG).proven()).isFalse();
        assertThat(Proof.of(provider, ANY, request).proven()).isFalse();
        assertThat(Proof.of(provider, ANY, request.withBody(changed), secret).proven())
                .isEqualTo(!coversBody);
        assertThat(provider.isUnsignedPing(request.headers(), request.body())).isFalse();
    }

    @ParameterizedTest
    @MethodSource("signed")
    void names_its_event_and_delivery(Fixture request) throws Exception {
        Provider provider = provider(request);
        JsonNode payload = Payload.read(request.headers().get("Content-Type"), request.body());
        String event = provider.event(request.headers(), payload);

        assertThat(event).isEqualTo(expectedEvent(request, payload));
        assertThat(EventType.isValid(provider.name() + "." + event)).isTrue();
        assertThat(provider.deliveryId(request.headers(), request.body())).hasValue(expectedId(request, payload));
    }

    @Test
    void the_connection_test_of_bitbucket_data_center_is_unsigned() {
        Fixture ping = Fixture.named("bitbucket-server/diagnostics-ping");
        Provider provider = new BitbucketDataCenter();

        assertThat(provider.isUnsignedPing(ping.headers(), ping.body())).isTrue();
        assertThat(Proof.of(provider, ANY, ping, WRONG))
                .isEqualTo(Verdict.refused("no signature header X-Hub-Signature"));
    }

    @Test
    void an_unsigned_push_of_a_foreign_plugin_is_refused() {
        Fixture push = Fixture.named("bitbucket-server/plugin-repo-push");
        Provider provider = new BitbucketDataCenter();

        assertThat(provider.isUnsignedPing(push.headers(), push.body())).isFalse();
        assertThat(Proof.of(provider, ANY, push, WRONG).proven()).isFalse();
    }

    static Stream<Fixture> withToken() {
        return Stream.of("dockerhub", "jenkins", "confluence", "jira", "azuredevops", "travis")
                .flatMap(system -> Fixture.of(system).stream())
                .filter(request -> request.secret().isEmpty());
    }

    /** In the order of schemes, a signature or password decides before a token does. */
    @ParameterizedTest
    @MethodSource("withToken")
    void is_proven_by_the_token_in_its_path_alone(Fixture request) {
        Provider provider = provider(request);
        Secret secret = Secret.of("fixture", "0123456789abcdef");
        boolean hasBetter =
                request.headers().get("Signature") != null || request.headers().get("Authorization") != null;

        assertThat(Proof.of(provider, ANY, request.withToken("0123456789abcdef"), WRONG, secret)
                        .proven())
                .isEqualTo(!hasBetter);
        assertThat(Proof.of(provider, ANY, request.withToken("0123456789abcdeF"), secret)
                        .proven())
                .isFalse();
        assertThat(Proof.of(provider, ANY, request, secret).proven()).isFalse();
    }

    @Test
    void travis_ci_is_proven_by_its_key() throws Exception {
        Path folder = Fixture.folder().resolve("travis");
        Secret key = Secret.of("travis", Files.readString(folder.resolve("public.pem")));
        Provider provider = new Travis();
        for (Fixture request : Fixture.of("travis")) {
            byte[] changed = request.body().clone();
            changed[changed.length / 2] ^= 1;

            assertThat(Proof.of(provider, ANY, request, key).proven())
                    .as(request.name())
                    .isTrue();
            assertThat(Proof.of(provider, ANY, request.withBody(changed), key).proven())
                    .isFalse();
            assertThat(Proof.of(provider, ANY, request, WRONG).proven()).isFalse();
        }
    }

    @Test
    void azure_devops_is_proven_by_user_and_password() {
        SignatureSettings settings = SignatureSettings.of(new BasicScheme("azure"));
        Provider provider = new AzureDevOps();
        for (Fixture request : Fixture.of("azuredevops")) {
            assertThat(Proof.of(provider, settings, request, WRONG, Secret.of("azure", "secret"))
                            .proven())
                    .isTrue();
            assertThat(Proof.of(provider, settings, request, WRONG).proven()).isFalse();
            assertThat(Proof.of(provider, ANY, request, Secret.of("azure", "secret"))
                            .proven())
                    .isFalse();
        }
    }

    @ParameterizedTest
    @CsvSource({
        "hmac-hex, X-Signature, '', HMAC_SHA256, HEX, this is secret, 018f3f1e-0000-7000-8000-000000000001",
        "hmac-base64-prefix, Authorization, 'HMAC ', HMAC_SHA256, BASE64, this is secret,",
        "bearer-token, Authorization, 'Bearer ', TOKEN, HEX, mF_9.B5f-4.1JqM,",
    })
    void a_custom_sender_is_proven_as_the_user_says(
            String file, String header, String prefix, Algorithm algorithm, Encoding encoding, String key, String id)
            throws Exception {
        Fixture request = Fixture.named("generic/" + file);
        SignatureSettings settings = new SignatureSettings(header, prefix, algorithm, encoding);
        Provider custom = new Custom();

        assertThat(Proof.of(custom, settings, request, WRONG, Secret.of("right", key)))
                .isEqualTo(Verdict.proven("proven by secret 'right'"));
        assertThat(Proof.of(custom, settings, request, WRONG).proven()).isFalse();
        assertThat(custom.event(request.headers(), Payload.read("application/json", request.body())))
                .isEqualTo("deploy");
        assertThat(custom.deliveryId(request.headers(), request.body())).isEqualTo(Optional.ofNullable(id));
    }

    static Provider provider(Fixture request) {
        String folder = request.name().substring(0, request.name().indexOf('/'));
        String name = Map.of(
                        "bitbucket-server", "bitbucket-data-center",
                        "azuredevops", "azure-devops",
                        "dockerhub", "docker-hub")
                .getOrDefault(folder, folder);
        return Providers.builtIn().named(name).orElseThrow();
    }

    private static String expectedEvent(Fixture request, JsonNode payload) {
        Headers headers = request.headers();
        return switch (provider(request).name()) {
            case "github" -> headers.get("X-GitHub-Event");
            case "gitlab" -> payload.path("object_kind").asText();
            case "standard-webhooks" -> payload.path("type").asText("received");
            case "gitea" -> headers.get("X-Gitea-Event");
            case "forgejo" -> headers.get("X-Forgejo-Event");
            case "gogs" -> headers.get("X-Gogs-Event");
            case "jira" -> payload.path("webhookEvent").asText();
            case "confluence" -> payload.path("event").asText();
            case "circleci" -> headers.get("circleci-event-type");
            default -> headers.get("X-Event-Key");
        };
    }

    private static String expectedId(Fixture request, JsonNode payload) {
        Headers headers = request.headers();
        return switch (provider(request).name()) {
            case "github" -> headers.get("X-GitHub-Delivery");
            case "gitlab" -> headers.get("Idempotency-Key");
            case "bitbucket-cloud" -> headers.get("X-Request-UUID");
            case "bitbucket-data-center" -> headers.get("X-Request-Id");
            case "gitea" -> headers.get("X-Gitea-Delivery");
            case "forgejo" -> headers.get("X-Forgejo-Delivery");
            case "gogs" -> headers.get("X-Gogs-Delivery");
            case "jira" ->
                Optional.ofNullable(headers.get("X-Atlassian-Webhook-Identifier"))
                        .orElseGet(() -> DeliveryId.ofContent(request.body()).orElseThrow());
            case "confluence" -> DeliveryId.ofContent(request.body(), "").orElseThrow();
            case "circleci" -> payload.path("id").asText();
            default -> headers.get("webhook-id");
        };
    }
}
