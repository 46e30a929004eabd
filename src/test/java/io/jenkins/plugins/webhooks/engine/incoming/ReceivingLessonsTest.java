package io.jenkins.plugins.webhooks.engine.incoming;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.provider.GitHub;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.incoming.signature.Publication;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TokenScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.choice.SchemeChoice;
import io.jenkins.plugins.webhooks.engine.option.Options;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import java.io.ByteArrayInputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What went wrong in receivers before us, one test for each kind of published vulnerability. */
class ReceivingLessonsTest {
    private static final String SIGNATURE = "io.jenkins.plugins.webhooks.engine.incoming.signature";
    private static final Set<String> COMPARING = Set.of(
            "equals", "equalsIgnoreCase", "contentEquals", "compareTo", "compareToIgnoreCase", "compare", "contains");

    @StartStop
    private final MockWebServer elsewhere = new MockWebServer();

    @TempDir
    private Path folder;

    private int requests;

    @Test
    void who_reads_a_secret_compares_in_constant_time() {
        DescribedPredicate<JavaMethodCall> early = DescribedPredicate.describe(
                "compare until the first difference",
                call -> COMPARING.contains(call.getTarget().getName())
                        && (call.getTargetOwner().isEquivalentTo(String.class)
                                || call.getTargetOwner().isEquivalentTo(Arrays.class)));
        DescribedPredicate<JavaClass> readers = DescribedPredicate.describe(
                "read secrets",
                type -> type.getMethodCallsFromSelf().stream()
                        .anyMatch(call -> call.getTargetOwner().isEquivalentTo(Secret.class)
                                && Set.of("text", "bytes")
                                        .contains(call.getTarget().getName())));
        var classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages(SIGNATURE);

        assertThat(classes.stream().filter(readers)).hasSizeGreaterThan(5);
        noClasses().that(readers).should().callMethodWhere(early).check(classes);
        noClasses()
                .should()
                .callMethodWhere(DescribedPredicate.describe(
                        "compare arrays until the first difference",
                        call -> call.getTargetOwner().isEquivalentTo(Arrays.class)
                                && COMPARING.contains(call.getTarget().getName())))
                .check(classes);
    }

    @Test
    void a_door_without_a_verifier_stays_closed() {
        List<IncomingWebhook> doors = new ArrayList<>();
        for (Provider provider : Providers.builtIn().all()) {
            doors.add(IncomingWebhook.named(provider.name(), provider.name()).build());
        }
        for (SchemeChoice choice : SchemeChoice.values()) {
            doors.add(IncomingWebhook.named("custom-" + choice.label(), "custom")
                    .signature(settings(choice))
                    .build());
        }
        try (Webhooks webhooks = open(doors)) {
            assertThat(doors).allSatisfy(door -> {
                assertThat(webhooks.receive(request(door.name(), Headers.EMPTY)).status())
                        .isEqualTo(401);
                assertThat(webhooks.receive(request(door.name(), guesses())).status())
                        .isIn(401, 503);
            });
        }
    }

    @Test
    void whatever_is_wrong_the_words_outside_are_the_same() {
        List<IncomingWebhook> doors = new ArrayList<>();
        for (SchemeChoice choice : SchemeChoice.values()) {
            doors.add(IncomingWebhook.named(choice.label(), "custom")
                    .signature(settings(choice))
                    .secrets(Fixture.SECRETS)
                    .build());
        }
        Set<String> answers = new TreeSet<>();
        try (Webhooks webhooks = open(doors)) {
            for (IncomingWebhook door : doors) {
                for (Headers headers : List.of(Headers.EMPTY, guesses(), twice(guesses()))) {
                    Answer answer = webhooks.receive(request(door.name(), headers));
                    answers.add(
                            answer.status() + " " + Fixture.text(answer).replaceAll("[0-9A-HJKMNP-TV-Z]{26}", "<id>"));
                }
            }
        }
        assertThat(answers).hasSize(1).allMatch(answer -> answer.startsWith("401 ") && answer.contains("not proven"));
    }

    @Test
    void an_answer_repeats_neither_headers_nor_body() {
        try (Webhooks webhooks = open(List.of(door()))) {
            Headers headers = Headers.of(
                    "X-Evil",
                    "evil-header",
                    "X-GitHub-Delivery",
                    "evil-id",
                    "X-Hub-Signature-256",
                    "sha256=evil-signature");
            String text =
                    Fixture.text(webhooks.receive(Fixture.request("github", headers, "evil-body".getBytes(UTF_8))));
            assertThat(text).isNotEmpty().doesNotContain("evil", "192.0.2.7", "github");
        }
    }

    @Test
    void secrets_in_headers_and_urls_are_not_kept() {
        IncomingWebhook header = IncomingWebhook.named("header", "custom")
                .signature(SignatureSettings.of(new TokenScheme("X-Proof", "")))
                .secrets(Fixture.SECRETS)
                .build();
        IncomingWebhook query = IncomingWebhook.named("query", "custom")
                .signature(SignatureSettings.of(new TokenScheme(UrlHeaders.query("proof"), "")))
                .secrets(Fixture.SECRETS)
                .build();
        IncomingWebhook path = IncomingWebhook.named("path", "custom")
                .signature(SignatureSettings.of(new TokenScheme(UrlHeaders.TOKEN, "")))
                .secrets(Secrets.of(Secret.of("test", "the-secret-of-the-test")))
                .build();
        try (Webhooks webhooks = open(List.of(header, query, path))) {
            Answer byHeader = webhooks.receive(request("header", Headers.of("X-Proof", Fixture.SECRET)));
            Answer byQuery = webhooks.receive(
                    request("query", Headers.EMPTY).at(null, "proof=" + Fixture.SECRET.replace(' ', '+')));
            Answer byPath = webhooks.receive(request("path", Headers.EMPTY)
                    .at("the-secret-of-the-test", null)
                    .over("https", "/webhook/path/the-secret-of-the-test", null));
            for (Answer answer : List.of(byHeader, byQuery, byPath)) {
                assertThat(answer.status()).isEqualTo(202);
                assertThat(Json.text(webhooks.receipt(id(answer)).orElseThrow()))
                        .doesNotContain(Fixture.SECRET, "the-secret-of-the-test", Fixture.SECRET.replace(' ', '+'));
            }
        }
    }

    @Test
    void no_url_of_a_request_is_ever_called() throws Exception {
        String url = elsewhere.url("/").toString();
        String body =
                "{\"ref\":\"refs/heads/main\",\"callback_url\":\"" + url + "\",\"repository\":{\"full_name\":\"a/b\","
                        + "\"clone_url\":\"" + url + "\",\"html_url\":\"" + url + "\",\"url\":\"" + url + "\"}}";
        String jwt = base64("{\"alg\":\"RS256\",\"jku\":\"" + url + "\",\"x5u\":\"" + url + "\"}") + "."
                + base64("{\"iss\":\"" + url + "\"}") + ".AAAA";
        IncomingWebhook token = IncomingWebhook.named("token", "custom")
                .signature(SchemeChoice.JWT.settings(options(Map.of("algorithm", List.of("HS256")))))
                .secrets(Fixture.SECRETS)
                .build();
        try (Webhooks webhooks = open(List.of(door(), token))) {
            Answer answer = webhooks.receive(Fixture.push("github", body));
            Fixture.await("it is processed", () -> finished(webhooks, answer));
            assertThat(webhooks.receive(request("token", Headers.of("Authorization", "Bearer " + jwt)))
                            .status())
                    .isEqualTo(401);
        }
        assertThat(elsewhere.getRequestCount()).isZero();
    }

    @Test
    void no_entity_of_xml_is_resolved() throws Exception {
        Path file = Files.writeString(folder.resolve("hidden"), "hidden-content");
        String xml = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY f SYSTEM \"" + file.toUri()
                + "\"><!ENTITY h SYSTEM \"" + elsewhere.url("/") + "\">]><a>&f;&h;</a>";
        IncomingWebhook open =
                IncomingWebhook.named("open", "custom").acceptUnsigned(true).build();
        try (Webhooks webhooks = open(List.of(open))) {
            for (String type : List.of("application/xml", "text/xml", "text/plain")) {
                Answer answer = webhooks.receive(
                        Fixture.request("open", Headers.of("Content-Type", type), xml.getBytes(UTF_8)));
                Fixture.await("it is processed", () -> finished(webhooks, answer));
                assertThat(Json.text(webhooks.receipt(id(answer)).orElseThrow()))
                        .doesNotContain("hidden-content");
            }
        }
        assertThat(elsewhere.getRequestCount()).isZero();
    }

    @Test
    void only_the_exact_paths_of_doors_are_open() {
        assertThat(DoorPath.parse("/github")).isPresent();
        for (String path : List.of(
                "",
                "/",
                "github",
                "//github",
                "/github/",
                "/../manage",
                "/github/../x",
                "/github/.",
                "/github/..",
                "/a/b/c",
                "/github;x",
                "/git hub",
                "/github/%2e%2e",
                "/github/a?b")) {
            assertThat(DoorPath.parse(path)).as(path).isEmpty();
        }
    }

    @Test
    void a_payload_that_says_whom_to_trust_is_not_believed() throws Exception {
        String pull =
                "{\"action\":\"opened\",\"number\":1,\"pull_request\":{\"number\":1,\"head\":{\"ref\":\"x\",\"sha\":\"1\","
                        + "\"repo\":null},\"base\":{\"ref\":\"main\",\"sha\":\"2\",\"repo\":{\"full_name\":\"a/b\"}}},"
                        + "\"sender\":{\"login\":\"owner\"},\"repository\":{\"full_name\":\"a/b\"}}";
        assertThat(new GitHub()
                        .normalise("pull_request", Headers.EMPTY, Json.read(pull.getBytes(UTF_8)))
                        .get(0)
                        .data()
                        .path("fork")
                        .toString())
                .isNotEqualTo("false");
        try (Webhooks webhooks = open(List.of(door()))) {
            Headers unsigned = Headers.of("X-GitHub-Event", "pull_request", "X-GitHub-Delivery", "1");
            assertThat(webhooks.receive(Fixture.request("github", unsigned, pull.getBytes(UTF_8)))
                            .status())
                    .isEqualTo(401);
        }
    }

    @Test
    void what_one_door_knows_counts_at_no_other() {
        IncomingWebhook other = IncomingWebhook.named("other", "github")
                .secrets(Secrets.of(Secret.of("test", "another value under the same id")))
                .build();
        IncomingWebhook second = IncomingWebhook.named("second", "github")
                .secrets(Fixture.SECRETS)
                .build();
        try (Webhooks webhooks = open(List.of(door(), other, second))) {
            assertThat(webhooks.receive(Fixture.push("github", "{}", "one")).status())
                    .isEqualTo(202);
            assertThat(webhooks.receive(Fixture.push("other", "{}", "one")).status())
                    .isEqualTo(401);
            assertThat(Fixture.text(webhooks.receive(Fixture.push("second", "{}", "one"))))
                    .contains("accepted");
        }
    }

    @Test
    void published_keys_come_by_https_only() {
        assertThat(Publication.address("https://issuer.example/keys").isHttps()).isTrue();
        for (String text :
                List.of("http://issuer.example/keys", "ftp://issuer.example", "file:///etc/passwd", "keys", "")) {
            assertThatIllegalArgumentException().isThrownBy(() -> Publication.address(text));
        }
    }

    private Webhooks open(List<IncomingWebhook> doors) {
        return Webhooks.open(
                Fixture.environment(folder),
                new Configuration(doors, List.of(), new EgressSettings(List.of("127.0.0.0/8", "localhost"))));
    }

    private static IncomingWebhook door() {
        return IncomingWebhook.named("github", "github")
                .secrets(Fixture.SECRETS)
                .build();
    }

    private static SignatureSettings settings(SchemeChoice choice) {
        return choice.settings(options(
                switch (choice) {
                    case BASIC -> Map.of("user", List.of("user"));
                    case RSA, ED25519 -> Map.of("header", List.of("X-Signature"));
                    case CLIENT_CERTIFICATE -> Map.of("subjects", List.of("CN=a"), "proxies", List.of("10.0.0.5"));
                    default -> Map.of();
                }));
    }

    private static Options options(Map<String, List<String>> said) {
        return new Options(new HashMap<>(said));
    }

    /** Every header that some scheme looks at, with a wrong value. */
    private static Headers guesses() {
        return Headers.of(
                "Authorization", "Basic dXNlcjpndWVzcw==",
                "X-Hub-Signature-256", "sha256=00",
                "X-Hub-Signature", "sha256=00",
                "X-Gitlab-Token", "guess",
                "X-Webhook-Token", "guess",
                "X-Signature", "AAAA",
                "X-Slack-Signature", "v0=00",
                "Stripe-Signature", "t=1,v1=00",
                "webhook-signature", "v1,AAAA",
                "Signature-Input", "s=();created=1",
                "Signature", "s=:AAAA:",
                "Client-Cert", "CN=a");
    }

    private static Headers twice(Headers headers) {
        return headers.newBuilder().addAll(headers).build();
    }

    /** Each from another address, because one alone would soon be kept out. */
    private IncomingRequest request(String webhook, Headers headers) {
        byte[] body = "{}".getBytes(UTF_8);
        String address = "198.51." + requests / 250 + "." + ++requests % 250;
        return new IncomingRequest(webhook, "POST", headers, address, body.length, new ByteArrayInputStream(body));
    }

    private static boolean finished(Webhooks webhooks, Answer answer) {
        return webhooks.receipt(id(answer))
                .map(detail -> detail.receipt().finishedAt() != null
                        || detail.receipt().state() != ReceiptState.PENDING)
                .orElse(false);
    }

    private static String id(Answer answer) {
        try {
            return Json.read(answer.body()).path("receipt").asText();
        } catch (java.io.IOException e) {
            throw new AssertionError(e);
        }
    }

    private static String base64(String json) {
        return java.util.Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(UTF_8));
    }
}
