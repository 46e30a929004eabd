package io.jenkins.plugins.webhooks.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.tuple;

import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.AdmissionSettings;
import io.jenkins.plugins.webhooks.engine.incoming.ForwardSettings;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.PlannedAction;
import io.jenkins.plugins.webhooks.engine.incoming.RateLimitSettings;
import io.jenkins.plugins.webhooks.engine.incoming.RecoverySettings;
import io.jenkins.plugins.webhooks.engine.incoming.ResponseSettings;
import io.jenkins.plugins.webhooks.engine.incoming.RuleSettings;
import io.jenkins.plugins.webhooks.engine.incoming.Schedule;
import io.jenkins.plugins.webhooks.engine.incoming.WhenSettings;
import io.jenkins.plugins.webhooks.engine.incoming.WindowText;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.batch.BatchSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PauseSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PolicySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Rate;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.StatusSet;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.SuccessSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Template;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings.Scheme;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.server.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsFileTest {
    private static final Map<String, String> ENVIRONMENT = Map.of("SECRET", "one-two-three", "KEY", "four-five-six");

    @TempDir
    private Path folder;

    @Test
    void the_smallest_useful_file_is_read() throws IOException {
        Settings settings = read("""
            webhooks:
              incoming:
                - {name: github, provider: github, secrets: ["env:SECRET"]}
              outgoing:
                - {name: chat, url: "http://127.0.0.1:9000/hook", events: ["scm.push"], signing: {scheme: standard, secrets: ["env:KEY"]}}
              egress: {allow: ["127.0.0.0/8"]}
            """);

        IncomingWebhook github = settings.configuration().incoming().get(0);
        assertThat(github.secrets().live()).extracting("id").containsExactly("env:SECRET");
        assertThat(github.secrets().live().get(0).text()).isEqualTo("one-two-three");
        assertThat(github.maxBody()).isEqualTo(IncomingWebhook.DEFAULT_MAX_BODY);
        OutgoingWebhook chat = settings.configuration().outgoing().get(0);
        assertThat(chat.signing().scheme()).isEqualTo(Scheme.STANDARD);
        assertThat(chat.events().get(0).matches("scm.push")).isTrue();
        assertThat(settings.configuration().egress().allow()).containsExactly("127.0.0.0/8");
        assertThat(settings.source()).isNull();
    }

    @Test
    void actions_are_read_with_condition_and_time() throws IOException {
        Settings settings = read("""
                webhooks:
                  incoming:
                    - name: own
                      provider: custom
                      secrets: ["env:SECRET"]
                      actions:
                        - raiseEvent:
                            type: custom.released
                            severity: success
                            subject: payload.tag
                            data: "{'tag': payload.tag}"
                            when: payload.final
                            schedule:
                              delay: 10m
                              at: payload.at
                              window: {days: [mon, fri], from: "20:00", to: "05:00", zone: UTC}
                        - raiseEvent: {type: custom.seen}
                """);

        List<Action> actions = settings.configuration().incoming().get(0).actions();
        assertThat(actions).extracting(Action::name).containsExactly("raise event", "raise event");
        PlannedAction first = (PlannedAction) actions.get(0);
        assertThat(first.when()).hasToString("payload.final");
        assertThat(first.schedule().delay()).isEqualTo(Duration.ofMinutes(10));
        assertThat(first.schedule().at()).hasToString("payload.at");
        assertThat(first.schedule().window())
                .isEqualTo(WindowText.parse(List.of("mon", "fri"), "20:00", "05:00", "UTC"));
        assertThat(actions.get(1).schedule()).isEqualTo(Schedule.AT_ONCE);
    }

    @Test
    void a_request_goes_on_to_an_outgoing_webhook() throws IOException {
        Settings settings = read("""
            webhooks:
              incoming:
                - name: github
                  provider: github
                  secrets: ["env:SECRET"]
                  actions:
                    - forward: {to: inner, schedule: {delay: 1m}}
                    - forward: {to: inner, headers: [X-GitHub-Event]}
              outgoing:
                - {name: inner, url: "https://inner.example.org/", events: []}
            """);

        assertThat(settings.configuration().incoming().get(0).actions())
                .extracting(action -> action.forwarding().orElseThrow())
                .containsExactly(
                        new ForwardSettings("inner", ForwardSettings.DEFAULT_HEADERS),
                        new ForwardSettings("inner", List.of("X-GitHub-Event")));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        forward: {to: outer}                             | there is no outgoing webhook 'outer'; known are [inner]
        forward: {to: inner, headers: [Cookie]}          | the header 'Cookie' is never passed on
        forward: {headers: [X-*]}                        | the key 'to' is missing
        forward: {to: inner, events: []}                 | unknown key
        {}                                               | names no action: write one of forward, raiseEvent
        {forward: {to: inner}, raiseEvent: {type: a.b}}  | names several actions
        """)
    void an_action_that_can_not_be_is_told(String action, String message) {
        InvalidFileException problem = invalid("""
            webhooks:
              incoming:
                - name: github
                  provider: github
                  secrets: ["env:SECRET"]
                  actions:
                    - %s
              outgoing:
                - {name: inner, url: "https://inner.example.org/", events: []}
            """.formatted(action));

        assertThat(problem.getMessage()).contains(message);
    }

    @Test
    void actions_that_can_not_be_are_named() {
        InvalidFileException problem = catchThrowableOfType(InvalidFileException.class, () -> read("""
                webhooks:
                  incoming:
                    - name: own
                      provider: custom
                      secrets: ["env:SECRET"]
                      actions:
                        - startJobs: {jobs: [x]}
                        - raiseEvent: {type: nothing, when: "("}
                        - raiseEvent: {type: custom.x, schedule: {window: {from: "8pm", to: "05:00"}}}
                """));
        assertThat(problem.getMessage())
                .contains("actions[0].startJobs")
                .contains("'nothing' is not an event type")
                .contains("actions[1].raiseEvent.when")
                .contains("from: '8pm' is not a time of the day");
    }

    @Test
    void every_key_has_its_effect() throws IOException {
        Settings settings = read("""
            webhooks:
              source: https://hooks.example.org/
              incoming:
                - name: own
                  provider: custom
                  secrets: ["env:SECRET", "env:KEY"]
                  signature: {header: X-Sig, prefix: "v1=", algorithm: hmac-sha512, encoding: base64}
                  maxBody: 512KB
                  filter: event = "deploy"
                  transform: "{'what': payload.name}"
                  validation: {type: object, required: [name], properties: {size: {maximum: 1.5, type: [number, "null"]}}}
                  when: {branches: [main, "!old/*"], paths: ["src/**"], events: [deploy], actions: [opened], actors: ["!bot"], authors: ["*@example.org"], pathsUnknown: skip}
                  mapping: "{'type': kind}"
                  batch: true
                  response: {status: 200, headers: {X-Ok: "1"}, body: "{'id': receipt}"}
                  allow: [provider, 192.0.2.0/24, "2001:db8::1"]
                  deny: [192.0.2.9]
                  rateLimit: {perMinute: 600, perAddressPerMinute: 60}
                  replayWindow: 2h
                  admit: hour > 5
                  enabled: false
              proxies: [10.0.0.0/8, "::1"]
              outgoing:
                - name: target
                  url: https://example.org/hook
                  events: ["build.*", "custom.deployed"]
                  minSeverity: warning
                  filter: data.branch = "main"
                  transform: data
                  format: cloudevents-binary
                  headers: {X-Team: blue, Authorization: "env:KEY"}
                  retry: {initial: 500ms, cap: 2h, total: PT72H, attempts: 20, final: [400, 401-403]}
                  rateLimit: 600/m
                  concurrency: 4
                  order: job
                  success: {status: [200-204, 404], body: ok}
                  pause: {after: 1d, probe: 10m}
                  excerpt: 1KB
                  timeout: {connect: 1s, read: 2s, call: 3s}
                  enabled: false
            """);

        assertThat(settings.source()).isEqualTo("https://hooks.example.org/");
        IncomingWebhook own = settings.configuration().incoming().get(0);
        assertThat(own.secrets().live()).hasSize(2);
        assertThat(own.signature().header()).isEqualTo("X-Sig");
        assertThat(own.signature().prefix()).isEqualTo("v1=");
        assertThat(own.signature().algorithm()).isEqualTo(Algorithm.HMAC_SHA512);
        assertThat(own.signature().encoding()).isEqualTo(Encoding.BASE64);
        assertThat(own.maxBody()).isEqualTo(512 * 1024);
        assertThat(own.filter()).isEqualTo("event = \"deploy\"");
        assertThat(own.transform()).isEqualTo("{'what': payload.name}");
        assertThat(own.admission())
                .isEqualTo(new AdmissionSettings(
                        List.of("provider", "192.0.2.0/24", "2001:db8::1"),
                        List.of("192.0.2.9"),
                        new RateLimitSettings(600, 60),
                        Duration.ofHours(2),
                        "hour > 5"));
        assertThat(settings.configuration().proxies()).containsExactly("10.0.0.0/8", "::1");
        assertThat(own.enabled()).isFalse();
        assertThat(own.rules())
                .isEqualTo(new RuleSettings(
                        "{\"type\":\"object\",\"required\":[\"name\"],\"properties\":"
                                + "{\"size\":{\"maximum\":1.5,\"type\":[\"number\",\"null\"]}}}",
                        new WhenSettings(
                                List.of("main", "!old/*"),
                                List.of("src/**"),
                                List.of("deploy"),
                                List.of("opened"),
                                List.of("!bot"),
                                List.of("*@example.org"),
                                true),
                        "{'type': kind}",
                        true,
                        new ResponseSettings(200, Map.of("X-Ok", "1"), "{'id': receipt}")));
        OutgoingWebhook target = settings.configuration().outgoing().get(0);
        assertThat(target.url()).hasToString("https://example.org/hook");
        assertThat(target.events()).hasSize(2);
        assertThat(target.minSeverity()).isEqualTo(Severity.WARNING);
        assertThat(target.filter()).isEqualTo("data.branch = \"main\"");
        assertThat(target.transform()).isEqualTo("data");
        assertThat(target.format()).isEqualTo(BodyFormat.CLOUDEVENTS_BINARY);
        assertThat(target.request().headers())
                .isEqualTo(Map.of("X-Team", Template.parse("blue"), "Authorization", Template.secret("four-five-six")));
        assertThat(target.retry().initial()).isEqualTo(Duration.ofMillis(500));
        assertThat(target.retry().cap()).isEqualTo(Duration.ofHours(2));
        assertThat(target.retry().total()).isEqualTo(Duration.ofDays(3));
        assertThat(target.retry().attempts()).isEqualTo(20);
        assertThat(target.retry().finalStatuses()).hasToString("400, 401-403");
        assertThat(target.policy())
                .isEqualTo(new PolicySettings(
                        Rate.parse("600/m"),
                        4,
                        BatchSettings.NONE,
                        "job",
                        new SuccessSettings(StatusSet.parse(List.of("200-204", "404")), "ok"),
                        new PauseSettings(Duration.ofDays(1), Duration.ofMinutes(10)),
                        1024));
        assertThat(target.timeout().call()).isEqualTo(Duration.ofSeconds(3));
        assertThat(target.enabled()).isFalse();
    }

    @Test
    void a_list_of_waits_and_batches_are_read() throws IOException {
        Settings settings = read("""
            webhooks:
              outgoing:
                - name: target
                  url: https://example.org/hook
                  events: ["*"]
                  retry: {waits: [5s, 5m, 2h]}
                  batch: {size: 100, bytes: 64KB, linger: 2s}
                  excerpt: 0
            """);
        OutgoingWebhook target = settings.configuration().outgoing().get(0);
        assertThat(target.retry().waits())
                .containsExactly(Duration.ofSeconds(5), Duration.ofMinutes(5), Duration.ofHours(2));
        assertThat(target.retry().total()).as("the list ends by itself").isEqualTo(RetrySettings.MOST);
        assertThat(target.retry().finalStatuses()).isNull();
        assertThat(target.policy())
                .isEqualTo(PolicySettings.DEFAULT
                        .withBatch(new BatchSettings(100, 64 * 1024, Duration.ofSeconds(2)))
                        .withExcerpt(0));
    }

    @Test
    void where_to_ask_for_missed_deliveries_is_read() throws IOException {
        Settings settings = read("""
            webhooks:
              incoming:
                - name: github
                  provider: github
                  secrets: ["env:SECRET"]
                  recovery: {hook: "https://api.github.com/repos/o/r/hooks/7", token: "env:KEY"}
            """);

        RecoverySettings recovery = settings.configuration().incoming().get(0).recovery();
        assertThat(recovery.hook()).hasToString("https://api.github.com/repos/o/r/hooks/7");
        assertThat(recovery.access().live()).extracting(Secret::text).containsExactly("four-five-six");
    }

    @Test
    void a_system_that_can_not_be_asked_is_named() {
        InvalidFileException invalid = invalid("""
            webhooks:
              incoming:
                - name: cloud
                  provider: bitbucket-cloud
                  secrets: ["env:SECRET"]
                  recovery: {hook: "https://api.bitbucket.org/2.0/hooks/1", token: "env:KEY"}
            """);

        assertThat(invalid.problems()).singleElement().satisfies(problem -> {
            assertThat(problem.path()).isEqualTo("webhooks.incoming[0].recovery");
            assertThat(problem.message()).contains("'bitbucket-cloud' have no API");
        });
    }

    @Test
    void a_secret_in_a_file_is_read_at_each_use() throws IOException {
        Path secret = Files.writeString(folder.resolve("github.secret"), "old\n");
        Settings settings = read("""
            webhooks:
              incoming:
                - {name: github, provider: github, secrets: ["file:github.secret"]}
            """);
        IncomingWebhook github = settings.configuration().incoming().get(0);
        assertThat(github.secrets().live().get(0).text()).isEqualTo("old");

        Files.writeString(secret, "new\n");

        assertThat(github.secrets().live().get(0).text()).isEqualTo("new");
    }

    @Test
    void every_scheme_is_read_by_its_name() throws IOException {
        Settings settings = read("""
            webhooks:
              incoming:
                - {name: a, provider: custom, secrets: ["env:SECRET"], signature: {scheme: hmac, header: X, timestampHeader: T, template: "{timestamp}.{body}", tolerance: 2m}}
                - {name: b, provider: custom, secrets: ["env:SECRET"], signature: {scheme: token, place: query}}
                - {name: c, provider: custom, secrets: ["env:SECRET"], signature: {scheme: basic, user: me}}
                - {name: d, provider: custom, secrets: ["env:SECRET"], signature: {scheme: jwt, issuer: i, audience: a}}
                - {name: e, provider: custom, secrets: ["env:SECRET"], signature: {scheme: slack}}
                - {name: f, provider: custom, secrets: ["env:SECRET"], signature: {scheme: stripe}}
                - {name: g, provider: custom, secrets: ["env:SECRET"], signature: {scheme: standard-webhooks}}
                - {name: h, provider: custom, secrets: ["env:SECRET"], signature: {scheme: rsa, header: X}}
                - {name: i, provider: custom, secrets: ["env:SECRET"], signature: {scheme: ed25519, header: X}}
                - {name: j, provider: custom, secrets: ["env:SECRET"], signature: {scheme: message-signature, components: ["@method", date]}}
                - {name: k, provider: custom, signature: {scheme: client-certificate, subjects: CN=a, proxies: [10.0.0.0/8]}}
                - {name: l, provider: custom, signature: {scheme: jwt, keys: "https://issuer.example/keys"}}
            """);

        assertThat(settings.configuration().incoming())
                .extracting(webhook -> webhook.signature().scheme().name())
                .containsExactly(
                        "hmac-sha256 with timestamp",
                        "token",
                        "basic",
                        "jwt",
                        "slack",
                        "stripe",
                        "standard-webhooks",
                        "rsa-sha256",
                        "ed25519",
                        "message-signature",
                        "client-certificate",
                        "jwt");
        assertThat(settings.configuration()
                        .incoming()
                        .get(11)
                        .signature()
                        .scheme()
                        .published())
                .isPresent();
    }

    @Test
    void a_secret_can_count_for_a_while() throws IOException {
        Settings settings = read("""
            webhooks:
              incoming:
                - {name: github, provider: github, secrets: ["env:KEY", "env:SECRET until 2027-01-01T00:00:00Z"]}
            """);

        Secrets secrets = settings.configuration().incoming().get(0).secrets();
        assertThat(secrets.liveAt(Instant.parse("2026-12-31T00:00:00Z")))
                .extracting("id")
                .containsExactly("env:KEY", "env:SECRET");
        assertThat(secrets.liveAt(Instant.parse("2027-01-01T00:00:00Z")))
                .extracting("id")
                .containsExactly("env:KEY");
    }

    /** Each line replaces one line of a good file and names the line, the path and a part of the message. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        3  | - nam: github                    | 3  | webhooks.incoming[0].nam        | unknown key; did you mean 'name'?
        3  | - enabled: false                 | 3  | webhooks.incoming[0]            | the key 'name' is missing
        3  | - name: git/hub                  | 3  | webhooks.incoming[0].name       | can't be a webhook's name
        3  | - name: [github]                 | 3  | webhooks.incoming[0].name       | must be text, not a list
        4  | provider: githib                 | 4  | webhooks.incoming[0].provider   | did you mean 'github'?
        4  | provider: sourceforge            | 4  | webhooks.incoming[0].provider   | known are
        4  | provider:                        | 4  | webhooks.incoming[0].provider   | must be text, not nothing
        5  | secrets: env:SECRET              | 5  | webhooks.incoming[0].secrets    | must be a list, not a single value
        5  | secrets: [hush-hush]             | 5  | webhooks.incoming[0].secrets[0] | write env:NAME or file:path
        5  | secrets: ["env:ABSENT"]          | 5  | webhooks.incoming[0].secrets[0] | environment variable ABSENT is not set
        5  | secrets: ["file:absent"]         | 5  | webhooks.incoming[0].secrets[0] | no such file
        5  | secrets: ["env:"]                | 5  | webhooks.incoming[0].secrets[0] | write env:NAME or file:path
        6  | signature: {algorithm: md5}      | 6  | webhooks.incoming[0].signature.algorithm | use hmac-sha256, hmac-sha512
        6  | signature: {encoding: hexx}      | 6  | webhooks.incoming[0].signature.encoding | use hex, base64, base64url
        6  | signature: {header: "X Sig"}     | 6  | webhooks.incoming[0].signature.header | can't be a header's name
        6  | signature: {heder: X}            | 6  | webhooks.incoming[0].signature.heder | did you mean 'header'?
        6  | signature: {scheme: hmack}       | 6  | webhooks.incoming[0].signature.scheme | use hmac, token, basic, jwt, slack
        6  | signature: {scheme: basic}       | 6  | webhooks.incoming[0].signature  | needs 'user'
        6  | signature: {scheme: slack, header: X} | 6 | webhooks.incoming[0].signature.header | unknown key
        6  | signature: {scheme: slack, tolerance: soon} | 6 | webhooks.incoming[0].signature.tolerance | is not a length of time
        6  | signature: {scheme: jwt, keys: "http://a.example/"} | 6 | webhooks.incoming[0].signature.keys | is no https URL
        6  | signature: {scheme: client-certificate, subjects: [CN=a], proxies: [nowhere]} | 6 | webhooks.incoming[0].signature | neither an address
        5  | secrets: ["env:SECRET until soon"] | 5 | webhooks.incoming[0].secrets[0] | 'soon' is no time
        5  | secrets: ["env:ABSENT until 2027-01-01T00:00:00Z"] | 5 | webhooks.incoming[0].secrets[0] | environment variable ABSENT is not set
        7  | maxBody: 25 apples               | 7  | webhooks.incoming[0].maxBody    | is not a size
        7  | maxBody: 99999999999GB           | 7  | webhooks.incoming[0].maxBody    | is not a size
        7  | maxBody: 0                       | 7  | webhooks.incoming[0].maxBody    | must be positive
        8  | filter: event = (                | 8  | webhooks.incoming[0].filter     | ``
        8  | validation: {type: sting}        | 8  | webhooks.incoming[0].validation | not a JSON Schema
        8  | validation: "nonsense"           | 8  | webhooks.incoming[0].validation | written in JSON
        8  | when: {branch: [main]}           | 8  | webhooks.incoming[0].when.branch | did you mean 'branches'?
        8  | when: {branches: [""]}           | 8  | webhooks.incoming[0].when.branches[0] | 1 to 500 characters
        8  | when: {pathsUnknown: maybe}      | 8  | webhooks.incoming[0].when.pathsUnknown | known are pass, skip
        8  | mapping: "{"                     | 8  | webhooks.incoming[0].mapping    | not a JSONata expression
        8  | mapping: $eval("1")              | 8  | webhooks.incoming[0].mapping    | $eval
        8  | batch: true                      | 8  | webhooks.incoming[0].batch      | sends no batches
        8  | response: {status: 500}          | 8  | webhooks.incoming[0].response.status | 200 to 299
        8  | response: {status: ok}           | 8  | webhooks.incoming[0].response.status | 200 to 299
        8  | response: {headers: {Date: x}}   | 8  | webhooks.incoming[0].response.headers.Date | not a response's own
        8  | response: {body: "("}            | 8  | webhooks.incoming[0].response.body | not a JSONata expression
        9  | allow: 192.0.2.0/24              | 9  | webhooks.incoming[0].allow      | must be a list
        9  | allow: [192.0.2.0/24, host]      | 9  | webhooks.incoming[0].allow[1]   | 'host' is neither an address nor a range
        9  | allow: [10.1.2.3/8]              | 9  | webhooks.incoming[0].allow[0]   | write 10.0.0.0/8 or 10.1.2.3
        9  | deny: [provider]                 | 9  | webhooks.incoming[0].deny[0]    | is neither an address nor a range
        9  | rateLimit: 5                     | 9  | webhooks.incoming[0].rateLimit  | must be an object
        9  | rateLimit: {perMinute: many}     | 9  | webhooks.incoming[0].rateLimit.perMinute | must be a whole number
        9  | rateLimit: {perMinute: 2000000}  | 9  | webhooks.incoming[0].rateLimit  | must be from 0, which is no limit, to 1000000
        9  | rateLimit: {perHour: 1}          | 9  | webhooks.incoming[0].rateLimit.perHour | unknown key
        9  | replayWindow: soon               | 9  | webhooks.incoming[0].replayWindow | is not a length of time
        9  | replayWindow: 31d                | 9  | webhooks.incoming[0].replayWindow | from 0s, which is off, to 30d
        9  | admit: hour =                    | 9  | webhooks.incoming[0].admit      | ``
        9  | recovery: {hook: "https://api.github.com/hooks/1"} | 9 | webhooks.incoming[0].recovery | the key 'token' is missing
        9  | recovery: {hook: "http://api.github.com/hooks/1", token: "env:KEY"} | 9 | webhooks.incoming[0].recovery.hook | must be an https URL
        9  | recovery: {hook: "https://api.github.com/hooks/1", token: ghp_1} | 9 | webhooks.incoming[0].recovery.token | write env:NAME or file:path
        9  | enabled: yes                     | 9  | webhooks.incoming[0].enabled    | must be true or false
        9  | name: again                      | 9  | webhooks.incoming[0].name       | stands at line 3 already
        11 | - name: Chat!                    | 11 | webhooks.outgoing[0].name       | can't be a webhook's name
        12 | url: ftp://example.org/          | 12 | webhooks.outgoing[0].url        | is not an http or https URL
        12 | url: https://me:pass@example.org/ | 12 | webhooks.outgoing[0].url       | carries a user name or password
        13 | event: [x.y]                     | 13 | webhooks.outgoing[0].event      | did you mean 'events'?
        13 | events: ["a b"]                  | 13 | webhooks.outgoing[0].events[0]  | is not an event pattern
        14 | minSeverity: loud                | 14 | webhooks.outgoing[0].minSeverity | use debug, info, success, warning or error
        15 | transform: "{"                   | 15 | webhooks.outgoing[0].transform  | ``
        16 | format: toml                     | 16 | webhooks.outgoing[0].format     | use json, ndjson
        17 | headers: [X-Team]                | 17 | webhooks.outgoing[0].headers    | must be an object
        17 | headers: {Authorization: Basic}  | 17 | webhooks.outgoing[0].headers.Authorization | write env:NAME or file:path
        17 | headers: {X-Api-Key: abc}        | 17 | webhooks.outgoing[0].headers.X-Api-Key | write env:NAME or file:path
        17 | headers: {"X Team": blue}        | 17 | webhooks.outgoing[0].headers.X Team | can't be a header's name
        18 | signing: {scheme: standart, secrets: ["env:KEY"]} | 18 | webhooks.outgoing[0].signing.scheme | use none, standard, standard-ed25519, github
        18 | signing: {scheme: standard}      | 18 | webhooks.outgoing[0].signing    | the key 'secrets' is missing
        19 | retry: {initial: soon}           | 19 | webhooks.outgoing[0].retry.initial | is not a length of time
        19 | retry: {initial: 2h, cap: 1h}    | 19 | webhooks.outgoing[0].retry      | 0 < initial <= cap
        19 | retry: {waits: [5s, soon]}       | 19 | webhooks.outgoing[0].retry.waits[1] | is not a length of time
        19 | retry: {waits: [5s], cap: 1h}    | 19 | webhooks.outgoing[0].retry      | both a list of waits and growing ones
        19 | retry: {waits: [0s]}             | 19 | webhooks.outgoing[0].retry      | longer than 0
        19 | retry: {attempts: -1}            | 19 | webhooks.outgoing[0].retry.attempts | must be a whole number
        19 | retry: {final: [4xx]}            | 19 | webhooks.outgoing[0].retry.final[0] | is no HTTP status
        19 | rateLimit: 10 a second           | 19 | webhooks.outgoing[0].rateLimit  | write for example 10/s
        19 | rateLimit: 0/s                   | 19 | webhooks.outgoing[0].rateLimit  | must be from 1
        19 | concurrency: 65                  | 19 | webhooks.outgoing[0].concurrency | must be from 1 to 64
        19 | batch: {bytes: 1KB}              | 19 | webhooks.outgoing[0].batch      | the key 'size' is missing
        19 | batch: {size: 1001}              | 19 | webhooks.outgoing[0].batch      | must be from 1 to 1000
        19 | batch: {size: 10, linger: 2d}    | 19 | webhooks.outgoing[0].batch      | from 0s to 1d
        19 | order: data.(                    | 19 | webhooks.outgoing[0].order      | not a JSONata expression
        19 | success: {status: []}            | 19 | webhooks.outgoing[0].success    | nothing could ever be delivered
        19 | success: {state: [200]}          | 19 | webhooks.outgoing[0].success.state | did you mean 'status'?
        19 | success: {body: "("}             | 19 | webhooks.outgoing[0].success.body | not a JSONata expression
        19 | pause: {probe: 0s}               | 19 | webhooks.outgoing[0].pause      | at least 1s
        19 | excerpt: 65KB                    | 19 | webhooks.outgoing[0].excerpt    | from 0 to 65536 bytes
        20 | timeout: {call: 0s}              | 20 | webhooks.outgoing[0].timeout    | must be positive
        21 | egres: {}                        | 21 | webhooks.egres                  | did you mean 'egress'?
        22 | proxies: [10.0.0.0/40]           | 22 | webhooks.proxies[0]             | is neither an address nor a range
        22 | source: here                     | 22 | webhooks.source                 | must be an absolute URI
        1  | webhook:                         | 1  | webhook                         | did you mean 'webhooks'?
        """)
    void what_is_wrong_is_told_with_line_and_path(int replaced, String by, int line, String path, String message)
            throws IOException {
        String[] lines = GOOD.split("\n");
        lines[replaced - 1] = lines[replaced - 1].replaceFirst("(^\\s*).*", "$1") + by;

        InvalidFileException invalid = invalid(String.join("\n", lines));

        assertThat(invalid.problems()).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(line);
            assertThat(problem.path()).isEqualTo(path);
            assertThat(problem.message()).contains(message).isNotBlank();
            assertThat(problem)
                    .hasToString(folder.resolve("webhooks.yaml") + ":" + line + ": " + path + ": " + problem.message());
        });
    }

    private static final String GOOD = """
        webhooks:
          incoming:
            - name: github
              provider: github
              secrets: ["env:SECRET"]
              signature: {}
              maxBody: 25MB
              filter: event = "push"
              enabled: true
          outgoing:
            - name: chat
              url: https://example.org/
              events: ["scm.*"]
              minSeverity: info
              transform: data
              format: json
              headers: {}
              signing: {scheme: none}
              retry: {}
              timeout: {}
          egress: {}
          source: https://example.org/
        """;

    @Test
    void the_file_that_the_table_spoils_is_good() throws IOException {
        assertThat(read(GOOD).configuration().outgoing()).hasSize(1);
    }

    @Test
    void all_problems_are_told_at_once_in_the_order_of_the_file() throws IOException {
        InvalidFileException invalid = invalid("""
            webhooks:
              outgoing:
                - {name: a, url: nowhere, events: []}
              incoming:
                - {name: b, provider: nobody}
                - {name: b, provider: github, secrets: ["hush"], color: red}
            """);

        assertThat(invalid.problems())
                .extracting("line", "path")
                .containsExactly(
                        tuple(3, "webhooks.outgoing[0].url"),
                        tuple(5, "webhooks.incoming[0].provider"),
                        tuple(5, "webhooks.incoming[0]"),
                        tuple(6, "webhooks.incoming[1].color"),
                        tuple(6, "webhooks.incoming[1].name"),
                        tuple(6, "webhooks.incoming[1].secrets[0]"));
    }

    @Test
    void a_literal_secret_is_refused_and_not_repeated() throws IOException {
        InvalidFileException invalid = invalid("""
            webhooks:
              incoming:
                - {name: github, provider: github, secrets: ["hunter2-hunter2"]}
              outgoing:
                - {name: chat, url: "https://example.org/", events: ["*"], headers: {Authorization: "Bearer hunter2"}}
            """);

        assertThat(invalid).hasMessageContaining("env:NAME").hasMessageNotContaining("hunter2");
    }

    @Test
    void a_syntax_error_is_told_with_its_line_but_without_the_text() throws IOException {
        InvalidFileException invalid = invalid("webhooks:\n  incoming:\n    - {name: github, secrets: [hunter2}\n");

        assertThat(invalid.problems().get(0).line()).isEqualTo(3);
        assertThat(invalid).hasMessageContaining("not YAML").hasMessageNotContaining("hunter2");
    }

    @Test
    void an_empty_or_missing_file_is_told() throws IOException {
        assertThat(invalid("# nothing\n")).hasMessageContaining("the file is empty");
        assertThat(catchThrowableOfType(
                        InvalidFileException.class, () -> SettingsFile.read(folder.resolve("absent.yaml"), Map.of())))
                .hasMessageContaining("no such file");
    }

    @Test
    void a_tag_builds_no_object() throws IOException {
        assertThat(invalid("webhooks: !!javax.script.ScriptEngineManager [http://127.0.0.1:1/]\n"))
                .hasMessageContaining("must be an object");
    }

    private Settings read(String yaml) throws IOException {
        return SettingsFile.read(Files.writeString(folder.resolve("webhooks.yaml"), yaml), ENVIRONMENT);
    }

    private InvalidFileException invalid(String yaml) {
        return catchThrowableOfType(InvalidFileException.class, () -> read(yaml));
    }
}
