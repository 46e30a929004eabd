package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptDetail;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import io.jenkins.plugins.webhooks.engine.incoming.ResponseSettings;
import io.jenkins.plugins.webhooks.engine.incoming.RuleSettings;
import io.jenkins.plugins.webhooks.engine.incoming.TraceStep;
import io.jenkins.plugins.webhooks.engine.incoming.WhenSettings;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What an incoming webhook wants, takes apart and answers, with a real store. */
class RulesTest {
    private static final String MAPPING =
            "{'type': kind, 'severity': level, 'subject': host, 'data': {'text': message}}";

    @TempDir
    private Path folder;

    private Webhooks open(String provider, RuleSettings rules) {
        IncomingWebhook door = IncomingWebhook.named("door", provider)
                .secrets(Fixture.SECRETS)
                .rules(rules)
                .build();
        return Webhooks.open(
                Fixture.environment(folder), new Configuration(List.of(door), List.of(), EgressSettings.PUBLIC_ONLY));
    }

    private static RuleSettings rules(String validation, WhenSettings when, String mapping) {
        return new RuleSettings(validation, when, mapping, false, ResponseSettings.USUAL);
    }

    private static RuleSettings answering(int status, Map<String, String> headers, String body) {
        return new RuleSettings(null, WhenSettings.ALWAYS, null, false, new ResponseSettings(status, headers, body));
    }

    private static final RuleSettings BATCH =
            new RuleSettings(null, WhenSettings.ALWAYS, null, true, ResponseSettings.USUAL);

    private static IncomingRequest signed(String type, String body, String... headers) {
        byte[] bytes = body.getBytes(UTF_8);
        String digest = HexFormat.of().formatHex(Hmac.compute("HmacSHA256", Fixture.SECRET.getBytes(UTF_8), bytes));
        return Fixture.request(
                "door",
                Headers.of(headers)
                        .newBuilder()
                        .add("Content-Type", type)
                        .add("X-Hub-Signature-256", "sha256=" + digest)
                        .build(),
                bytes);
    }

    private static JsonNode json(Answer answer) {
        try {
            return Json.read(answer.body());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static ReceiptDetail done(Webhooks webhooks, Answer answer) {
        String id = json(answer).path("receipt").textValue();
        await(
                "the work is done",
                () -> webhooks.receipt(id).orElseThrow().receipt().state() != ReceiptState.PENDING);
        return webhooks.receipt(id).orElseThrow();
    }

    @Test
    void a_payload_that_does_not_meet_the_schema_fails_with_the_place() {
        try (Webhooks webhooks = open("custom", rules("{\"required\":[\"id\"]}", WhenSettings.ALWAYS, null))) {
            ReceiptDetail bad = done(webhooks, webhooks.receive(signed("application/json", "{\"password\":\"hush\"}")));
            assertThat(bad.receipt().state()).isEqualTo(ReceiptState.FAILED);
            assertThat(bad.receipt().reason())
                    .isEqualTo("the payload does not meet the schema: the whole lacks the property 'id'");
            assertThat(bad.events()).isEmpty();
            assertThat(bad.trace()).extracting(TraceStep::stage).endsWith("parse", "validate");
            ReceiptDetail good = done(webhooks, webhooks.receive(signed("application/json", "{\"id\":1}")));
            assertThat(good.receipt().state()).isEqualTo(ReceiptState.ACTED);
        }
    }

    @ParameterizedTest
    @CsvSource({"debug, DEBUG", "info, INFO", "success, SUCCESS", "warning, WARNING", "ERROR, ERROR"})
    void a_report_becomes_an_event_of_its_severity(String level, Severity severity) {
        try (Webhooks webhooks = open("custom", rules(null, WhenSettings.ALWAYS, MAPPING))) {
            ReceiptDetail detail = done(
                    webhooks,
                    webhooks.receive(signed(
                            "application/x-www-form-urlencoded",
                            "kind=backup.done&host=db1&message=all+fine&level=" + level)));
            Event event = detail.events().get(0);
            assertThat(event.type()).isEqualTo("custom.backup.done");
            assertThat(event.severity()).isEqualTo(severity);
            assertThat(event.subject()).isEqualTo("db1");
            assertThat(event.data()).hasToString("{\"text\":\"all fine\"}");
            assertThat(detail.receipt().event()).isEqualTo("backup.done");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"kind\":\"build.completed\",\"level\":\"info\"}|custom.build.completed",
                "{\"kind\":\"custom.x\",\"level\":\"info\"}|custom.x",
                "{\"kind\":\"a b/c\",\"level\":\"info\"}|custom.a_b_c",
                "{\"level\":\"info\"}|custom.received"
            })
    void a_report_can_not_pass_for_an_event_of_ours(String body, String type) {
        try (Webhooks webhooks = open("custom", rules(null, WhenSettings.ALWAYS, MAPPING))) {
            assertThat(done(webhooks, webhooks.receive(signed("application/json", body)))
                            .events())
                    .extracting(Event::type)
                    .containsExactly(type);
        }
    }

    @Test
    void an_audit_report_is_told_by_its_type_and_counted_as_such() {
        try (Webhooks webhooks = open("custom", rules(null, WhenSettings.ALWAYS, MAPPING))) {
            ReceiptDetail detail = done(
                    webhooks, webhooks.receive(signed("application/json", "{\"kind\":\"login\",\"level\":\"audit\"}")));
            Event event = detail.events().get(0);
            assertThat(event.type()).isEqualTo("custom.audit.login");
            assertThat(event.severity()).isEqualTo(Severity.INFO);
            Fixture.await(
                    "it is counted",
                    () -> webhooks.metrics()
                            .lines()
                            .anyMatch(line ->
                                    line.startsWith("webhooks_reports_total") && line.contains("severity=\"audit\"")));
        }
    }

    @Test
    void a_report_of_an_unknown_severity_fails_in_words() {
        try (Webhooks webhooks = open("custom", rules(null, WhenSettings.ALWAYS, MAPPING))) {
            ReceiptDetail detail = done(
                    webhooks, webhooks.receive(signed("application/json", "{\"kind\":\"x\",\"level\":\"secret\"}")));
            assertThat(detail.receipt().reason())
                    .contains("no severity that we know")
                    .doesNotContain("secret");
        }
    }

    private static WhenSettings when(String field, String... patterns) {
        List<String> none = List.of();
        List<String> given = List.of(patterns);
        return new WhenSettings(
                field.equals("branches") ? given : none,
                field.startsWith("paths") ? given : none,
                field.equals("events") ? given : none,
                field.equals("actions") ? given : none,
                field.equals("actors") ? given : none,
                field.equals("authors") ? given : none,
                field.equals("paths, skip"));
    }

    private ReceiptDetail push(WhenSettings when, String body) {
        try (Webhooks webhooks = open("github", rules(null, when, null))) {
            return done(webhooks, webhooks.receive(Fixture.push("door", body)));
        }
    }

    private static String push(String branch, String commits) {
        return Fixture.pushBody(branch)
                .replace(
                        "\"commits\":[]",
                        "\"pusher\":{\"name\":\"ann\"},\"sender\":{\"login\":\"ann\"}," + "\"commits\":" + commits);
    }

    private static final String COMMIT =
            "[{\"id\":\"1\",\"message\":\"m\",\"author\":{\"name\":\"Bob\",\"email\":\"bob@example.org\"},"
                    + "\"added\":[],\"modified\":[\"docs/a.md\"],\"removed\":[]}]";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "branches|main|true",
                "branches|release/*|false",
                "branches|!main|false",
                "branches|!release/*|true",
                "actions|!opened|true",
                "actors|!*@example.org|true",
                "paths|docs/**|true",
                "paths|src/**|false",
                "paths|!**/*.md|false",
                "paths|**/*.md|true",
                "events|push|true",
                "events|scm.push|true",
                "events|pull_request|false",
                "events|!push|false",
                "actors|ann|true",
                "actors|!ANN|false",
                "authors|*bob*|true",
                "authors|eve|false",
                "actions|opened|false"
            })
    void ready_made_conditions_say_which_did_not_hold(String field, String pattern, boolean holds) {
        ReceiptDetail detail = push(when(field, pattern), push("main", COMMIT));
        assertThat(detail.receipt().state()).isEqualTo(holds ? ReceiptState.ACTED : ReceiptState.IGNORED);
        assertThat(detail.trace())
                .filteredOn(step -> step.stage().equals("when"))
                .last()
                .satisfies(step -> assertThat(step.detail()).contains(field))
                .satisfies(step -> assertThat(step.passed()).isEqualTo(holds));
        assertThat(detail.receipt().reason()).contains(holds ? "raised" : field);
    }

    @Test
    void paths_that_are_not_told_pass_with_a_note_unless_told_otherwise() {
        String unknown = push("main", "[{\"id\":\"1\",\"message\":\"m\"}]");
        ReceiptDetail passed = push(when("paths", "src/**"), unknown);
        assertThat(passed.receipt().state()).isEqualTo(ReceiptState.ACTED);
        assertThat(passed.trace())
                .extracting(TraceStep::detail)
                .contains("paths: passes, because the sender does not tell all changed files");
        ReceiptDetail skipped = push(when("paths, skip", "src/**"), push("main", "[{\"id\":\"2\",\"message\":\"m\"}]"));
        assertThat(skipped.receipt().state()).isEqualTo(ReceiptState.IGNORED);
        assertThat(skipped.receipt().reason()).contains("pathsUnknown is skip");
    }

    @Test
    void lines_are_judged_alone_and_stored_together() {
        try (Webhooks webhooks = open("custom", BATCH)) {
            Answer answer = webhooks.receive(signed(
                    "application/x-ndjson",
                    "{\"id\":\"a\",\"type\":\"x.one\"}\n"
                            + "{oops\n\n"
                            + "{\"id\":\"a\"}\n"
                            + "7\n"
                            + "{\"id\":\"b\",\"type\":\"x.two\"}\r\n"));
            assertThat(answer.status()).isEqualTo(207);
            JsonNode items = json(answer).path("items");
            String parent = json(answer).path("receipt").textValue();
            assertThat(items.findValuesAsText("outcome"))
                    .containsExactly("accepted", "malformed", "duplicate", "malformed", "accepted");
            assertThat(items.findValuesAsText("status")).containsExactly("202", "400", "202", "400", "202");
            assertThat(items.findValuesAsText("receipt"))
                    .allMatch(id -> id.startsWith(parent + "-"))
                    .doesNotHaveDuplicates();
            await("the work is done", () -> webhooks.stats().receipts().get("pending") == 0);
            assertThat(webhooks.stats().receipts())
                    .containsEntry("acted", 3L)
                    .containsEntry("failed", 2L)
                    .containsEntry("duplicate", 1L);
            assertThat(webhooks.events(Selection.NEWEST).items())
                    .extracting(Event::type)
                    .containsExactlyInAnyOrder("custom.x.one", "custom.x.two");
            ReceiptDetail child = webhooks.receipt(parent + "-0000").orElseThrow();
            assertThat(child.body()).isEqualTo("{\"id\":\"a\",\"type\":\"x.one\"}");
            assertThat(child.trace().get(0).detail()).isEqualTo("item 0 of " + parent);
        }
    }

    @Test
    void arrays_and_cloudevents_are_taken_apart_and_a_repeat_is_one() {
        try (Webhooks webhooks = open("custom", BATCH)) {
            String body = "[ {\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/a\",\"type\":\"t.é\"} ,\n"
                    + "{\"specversion\":\"1.0\",\"id\":\"1\",\"source\":\"/b\",\"type\":\"t.b\",\"data\":[[{}]]}]";
            Answer answer =
                    webhooks.receive(signed("application/cloudevents-batch+json", body, "Idempotency-Key", "k1"));
            assertThat(json(answer).path("items").findValuesAsText("outcome")).containsExactly("accepted", "accepted");
            Answer again =
                    webhooks.receive(signed("application/cloudevents-batch+json", body, "Idempotency-Key", "k1"));
            assertThat(again.status()).isEqualTo(202);
            assertThat(Fixture.text(again)).contains("duplicate");
            // The very same bytes would be a replay as a whole.
            Answer other = webhooks.receive(signed("application/json", body + "\n", "Idempotency-Key", "k2"));
            assertThat(json(other).path("items").findValuesAsText("outcome")).containsExactly("duplicate", "duplicate");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"{\"a\":1}", "[", "[1,", "[]", "nonsense", "[{\"a\":1}]x"})
    void what_is_no_batch_is_taken_in_as_ever(String body) {
        try (Webhooks webhooks = open("custom", BATCH)) {
            assertThat(webhooks.receive(signed("application/json", body)).status())
                    .isEqualTo(202);
        }
    }

    @Test
    void a_batch_is_bounded_and_only_for_those_who_send_some() {
        try (Webhooks webhooks = open("custom", BATCH)) {
            Answer answer = webhooks.receive(signed("application/jsonl", "{}\n".repeat(1001)));
            assertThat(answer.status()).isEqualTo(413);
            assertThat(webhooks.receive(signed("application/jsonl", "{}\n".repeat(1000)))
                            .status())
                    .isEqualTo(207);
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> open("github", BATCH))
                .withMessageContaining("sends no batches");
    }

    @Test
    void an_array_stays_whole_where_batches_are_not_asked_for() {
        try (Webhooks webhooks = open("custom", RuleSettings.NONE)) {
            assertThat(webhooks.receive(signed("application/json", "[{},{}]")).status())
                    .isEqualTo(202);
            assertThat(webhooks.stats().receipts().values().stream()
                            .mapToLong(Long::longValue)
                            .sum())
                    .isEqualTo(1);
        }
    }

    @Test
    void the_answer_is_as_configured_for_first_and_repeat() {
        RuleSettings rules = answering(
                200, Map.of("X-Team", "blue"), "{'id': receipt, 'again': duplicate, 'at': webhook, 'from': provider}");
        try (Webhooks webhooks = open("custom", rules)) {
            Answer first = webhooks.receive(signed("application/json", "{}", "Idempotency-Key", "1"));
            assertThat(first.status()).isEqualTo(200);
            assertThat(first.headers()).containsEntry("X-Team", "blue");
            assertThat(first.type()).isEqualTo("application/json");
            assertThat(json(first).path("id").textValue()).hasSize(26);
            assertThat(json(first).path("again").booleanValue()).isFalse();
            Answer second = webhooks.receive(signed("application/json", "{}", "Idempotency-Key", "1"));
            assertThat(json(second).path("again").booleanValue()).isTrue();
            assertThat(json(second).path("from").textValue()).isEqualTo("custom");
            Answer refused = webhooks.receive(Fixture.request("door", Headers.of(), "{}".getBytes(UTF_8)));
            assertThat(refused.status()).isEqualTo(401);
            assertThat(refused.headers()).doesNotContainKey("X-Team");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "'ok ' & webhook|ok door|text/plain; charset=utf-8", "nosuch||application/json",
                "$error('x')|usual|application/json", "$pad('', 70000)|usual|application/json"
            })
    void a_body_that_can_not_be_made_leaves_the_success_as_it_is(String body, String expected, String type) {
        try (Webhooks webhooks = open("custom", answering(0, Map.of(), body))) {
            Answer answer = webhooks.receive(signed("application/json", "{}"));
            assertThat(answer.status()).isEqualTo(202);
            assertThat(answer.type()).isEqualTo(type);
            String text = Fixture.text(answer);
            assertThat(text)
                    .matches(
                            "usual".equals(expected)
                                    ? "\\{\"receipt\":\"\\w{26}\",\"status\":\"accepted\"}"
                                    : expected == null ? "" : expected);
        }
    }

    @Test
    void an_address_is_verified_for_a_proven_sender_only() {
        String body = "{\"type\":\"url_verification\",\"token\":\"t\",\"challenge\":\"3eZbrw1aB\"}";
        try (Webhooks webhooks = open("custom", RuleSettings.NONE)) {
            Answer answer = webhooks.receive(signed("application/json", body));
            assertThat(answer.status()).isEqualTo(200);
            assertThat(Fixture.text(answer)).isEqualTo("3eZbrw1aB");
            assertThat(answer.type()).startsWith("text/plain");
            await("it is kept", () -> webhooks.stats().receipts().get("ignored") == 1);
            assertThat(webhooks.stats().events()).isZero();
            Answer unsigned = webhooks.receive(Fixture.request("door", Headers.of(), body.getBytes(UTF_8)));
            assertThat(unsigned.status()).isEqualTo(401);
            assertThat(Fixture.text(unsigned)).doesNotContain("3eZbrw1aB");
            Answer markup = webhooks.receive(
                    signed("application/json", "{\"type\":\"url_verification\",\"challenge\":\"<a b>\"}"));
            assertThat(Fixture.text(markup)).doesNotContain("<a");
        }
    }
}
