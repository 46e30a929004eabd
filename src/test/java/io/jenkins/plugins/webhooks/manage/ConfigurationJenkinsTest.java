package io.jenkins.plugins.webhooks.manage;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import hudson.ExtensionList;
import hudson.model.User;
import io.jenkins.plugins.casc.ConfigurationAsCode;
import io.jenkins.plugins.webhooks.Caller;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.config.ActionDescriptor;
import io.jenkins.plugins.webhooks.config.IncomingWebhookConfig;
import io.jenkins.plugins.webhooks.config.OutgoingWebhookConfig;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import jenkins.model.Jenkins;
import org.assertj.core.api.AbstractStringAssert;
import org.jenkinsci.plugins.structs.SymbolLookup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** Webhooks are created, changed and removed by REST: what the form may, nothing else, by whoever may use the form. */
@WithJenkins
class ConfigurationJenkinsTest {
    private static final String INCOMING = "manage/webhooks/api/v1/configuration/incoming";
    private static final String OUTGOING = "manage/webhooks/api/v1/configuration/outgoing";
    private static final Pattern EXAMPLE =
            Pattern.compile("(?s)-X PUT [^\"]+\"\\$JENKINS_URL/([^\"]+)\" --data '([^']+)'");
    private static final String JSON = "application/json";
    private static final String DOOR = """
            {"name": "press", "provider": "custom", "secrets": ["press-token"], "runAs": "robot",
             "signature": {"header": "X-Press-Proof", "prefix": "v1=", "algorithm": "hmac-sha512"},
             "maxBody": 1000000, "mapping": "{'type': kind, 'data': $}",
             "actions": [
               {"startJobs": {"jobs": ["team/deploy"], "when": "payload.ready", "quietPeriod": 0,
                 "parameters": [{"name": "BRANCH", "value": "scm.branch"}], "schedule": {"delay": "10m"}}},
               {"forward": {"to": "chat", "headers": ["X-Press-*"]}}]}""";
    private static final String TARGET = """
            {"name": "chat", "url": "https://chat.example.com/hooks/builds", "events": ["build.*"],
             "headers": [{"name": "X-Team", "value": "build"}],
             "authentication": {"bearer": {"secrets": ["chat-token"]}},
             "signing": {"scheme": "standard", "secrets": ["chat-secret"]},
             "retry": {"waits": ["5s", "5m"], "attempts": 5, "final": ["400-403"]},
             "timeout": {"call": "20s"}}""";

    private JenkinsRule jenkins;
    private Caller stranger;
    private Caller admin;

    @BeforeEach
    void people(JenkinsRule rule) throws Exception {
        jenkins = rule;
        rule.jenkins.setSecurityRealm(rule.createDummySecurityRealm());
        rule.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(
                        Jenkins.READ,
                        Jenkins.MANAGE,
                        WebhooksPermissions.VIEW,
                        WebhooksPermissions.CONFIGURE,
                        WebhooksPermissions.PUBLISH,
                        WebhooksPermissions.REPLAY)
                .everywhere()
                .to("manager")
                .grant(Jenkins.READ, Jenkins.SYSTEM_READ)
                .everywhere()
                .to("auditor"));
        stranger = Caller.stranger(rule.getURL().toURI());
        admin = as("admin");
    }

    @Test
    void what_was_put_is_in_force_kept_and_given_back() throws Exception {
        same(admin.put(OUTGOING + "/chat", TARGET), 201, TARGET);
        same(admin.put(INCOMING + "/press", DOOR), 201, DOOR);
        same(admin.put(INCOMING + "/press", DOOR), 200, DOOR);
        same(admin.get(INCOMING + "/press"), 200, DOOR);
        same(admin.get(OUTGOING + "/chat"), 200, TARGET);
        same(admin.get(OUTGOING), 200, "{\"items\": [\"chat\"], \"next\": null}");

        IncomingWebhook door = Happenings.engine().configuration().incoming().get(0);
        assertThat(door.maxBody()).isEqualTo(1_000_000);
        assertThat(door.signature().header()).isEqualTo("X-Press-Proof");
        assertThat(door.actions()).hasSize(3);
        OutgoingWebhook target = Happenings.engine().configuration().outgoing().get(0);
        assertThat(target.retry().attempts()).isEqualTo(5);
        assertThat(target.authentication().type()).isEqualTo("bearer");

        WebhooksConfiguration.get().load();
        same(admin.get(INCOMING + "/press"), 200, DOOR);
        same(admin.get(OUTGOING + "/chat"), 200, TARGET);
    }

    @Test
    void whatever_configuration_as_code_can_say_can_be_got_and_put_again() throws Exception {
        ConfigurationAsCode.get()
                .configure(WebhooksConfiguration.class
                        .getResource("configuration-as-code.yaml")
                        .toExternalForm());
        again(OUTGOING);
        again(INCOMING);
        assertThat(Json.read(admin.get(INCOMING + "/github-as-code").body())
                        .at("/actions/0/startJobs/schedule/window/days")
                        .toString())
                .isEqualTo("[\"mon\",\"tue\"]");
    }

    private void again(String list) throws Exception {
        Path file = jenkins.jenkins.getRootDir().toPath().resolve(WebhooksConfiguration.class.getName() + ".xml");
        JsonNode names = Json.read(admin.get(list).body()).path("items");
        assertThat(names.size()).isGreaterThan(2);
        for (JsonNode name : names) {
            String path = list + "/" + name.textValue();
            HttpResponse<String> got = admin.get(path);
            assertThat(got.body()).doesNotContain("Text\"", "Refs\"", "chosen", "$class");
            String before = Files.readString(file);
            same(admin.put(path, got.body()), 200, got.body());
            assertThat(file).hasContent(before);
        }
    }

    @Test
    void every_kind_of_authentication_can_be_put() throws Exception {
        for (String kind : List.of(
                "{\"basic\": {\"credentialsId\": \"login\"}}",
                "{\"header\": {\"header\": \"X-Key\", \"secrets\": [\"key\"]}}",
                "{\"query\": {\"parameter\": \"key\", \"secrets\": [\"key\"]}}",
                "{\"oauth2\": {\"tokenUrl\": \"https://login.example.com/token\", \"clientId\": \"us\","
                        + " \"scope\": \"send\", \"secrets\": [\"key\"]}}")) {
            ObjectNode json = (ObjectNode) Json.read(TARGET);
            String text = json.set("authentication", Json.read(kind)).toString();
            assertThat(admin.put(OUTGOING + "/chat", text).statusCode()).isIn(200, 201);
            same(admin.get(OUTGOING + "/chat"), 200, text);
        }
    }

    @Test
    void one_is_cloned_switched_and_removed() throws Exception {
        admin.put(OUTGOING + "/chat", TARGET);

        HttpResponse<String> clone = admin.post(OUTGOING + "/chat/clone", JSON, "{\"name\": \"talk\"}");
        same(clone, 201, TARGET.replace("\"chat\"", "\"talk\""));
        assertThat(admin.post(OUTGOING + "/chat/clone", JSON, "{\"name\": \"talk\"}")
                        .body())
                .contains("'talk' already");
        assertThat(admin.post(OUTGOING + "/talk/disable", JSON, "").body()).contains("\"enabled\":false");
        assertThat(Happenings.engine().configuration().outgoing())
                .extracting(OutgoingWebhook::enabled)
                .containsExactly(true, false);
        same(admin.post(OUTGOING + "/talk/enable", JSON, ""), 200, TARGET.replace("\"chat\"", "\"talk\""));

        assertThat(admin.delete(OUTGOING + "/chat").statusCode()).isEqualTo(200);
        assertThat(admin.delete(OUTGOING + "/chat").statusCode()).isEqualTo(404);
        assertThat(WebhooksConfiguration.get().getOutgoing())
                .extracting(OutgoingWebhookConfig::getName)
                .containsExactly("talk");
    }

    @Test
    void what_can_not_be_used_is_refused_in_words_and_the_former_stays() throws Exception {
        admin.put(OUTGOING + "/chat", TARGET);
        admin.put(INCOMING + "/press", DOOR);

        refused(admin.put(INCOMING + "/press", DOOR.replace("\"jobs\"", "\"jbos\"")))
                .contains("incoming webhook 'press': actions[0].startJobs: there is no key 'jbos'", "jobsFrom");
        refused(admin.put(INCOMING + "/press", DOOR.replace("startJobs", "startAll")))
                .contains("actions[0]: there is no 'startAll' here: use ", "startJobs");
        refused(admin.put(INCOMING + "/press", DOOR.replace("1000000", "\"big\"")))
                .contains("maxBody: must be a whole number");
        refused(admin.put(INCOMING + "/press", DOOR.replace("1000000", "1.5"))).contains("maxBody");
        refused(admin.put(INCOMING + "/press", "{\"provider\": \"custom\", \"secretRefs\": []}"))
                .contains("there is no key 'secretRefs'");
        refused(admin.put(INCOMING + "/press", "{\"enabled\":true}")).contains("incoming webhook 'press'", "provider");
        refused(admin.put(INCOMING + "/press", DOOR.replace("payload.ready", "payload.(")))
                .contains("incoming webhook 'press'", "when");
        refused(admin.put(OUTGOING + "/chat", TARGET.replace("https:", "gopher:")))
                .contains("outgoing webhook 'chat'", "URL");
        refused(admin.put(OUTGOING + "/chat", TARGET.replace("\"20s\"", "20")))
                .contains("outgoing webhook 'chat': timeout.call: must be text");
        refused(admin.put(OUTGOING + "/talk", TARGET)).contains("'talk'", "'chat'");
        refused(admin.delete(OUTGOING + "/chat")).contains("chat");

        same(admin.get(INCOMING + "/press"), 200, DOOR);
        same(admin.get(OUTGOING + "/chat"), 200, TARGET);
        assertThat(Happenings.engine().configuration().outgoing()).hasSize(1);
    }

    @Test
    void who_may_not_use_the_form_changes_nothing_and_who_may_not_see_it_reads_nothing() throws Exception {
        admin.put(OUTGOING + "/chat", TARGET);
        for (String user : List.of("manager", "auditor")) {
            Caller caller = as(user);
            assertThat(caller.put(OUTGOING + "/chat", "{}").statusCode()).isEqualTo(403);
            assertThat(caller.put(INCOMING + "/press", DOOR).statusCode()).isEqualTo(403);
            assertThat(caller.delete(OUTGOING + "/chat").statusCode()).isEqualTo(403);
            for (String verb : List.of("clone", "enable", "disable")) {
                assertThat(caller.post(OUTGOING + "/chat/" + verb, JSON, "{\"name\": \"talk\"}")
                                .statusCode())
                        .isEqualTo(403);
            }
        }
        assertThat(as("manager").get(OUTGOING + "/chat").statusCode()).isEqualTo(403);
        assertThat(as("manager").get(OUTGOING).statusCode()).isEqualTo(403);
        assertThat(stranger.get(OUTGOING + "/chat").statusCode()).isEqualTo(403);
        assertThat(stranger.put(OUTGOING + "/chat", "{}").statusCode()).isEqualTo(403);

        same(as("auditor").get(OUTGOING + "/chat"), 200, TARGET);
        assertThat(WebhooksConfiguration.get().getIncoming()).isEmpty();
    }

    @Test
    void a_get_never_changes_and_a_browser_needs_a_crumb() throws Exception {
        admin.put(OUTGOING + "/chat", TARGET);
        for (String verb : List.of("clone", "enable", "disable")) {
            assertThat(admin.get(OUTGOING + "/chat/" + verb).statusCode()).isEqualTo(405);
        }
        Caller browser = stranger.as("admin", "admin");
        assertThat(browser.post(OUTGOING + "/chat/disable", JSON, "").statusCode())
                .isEqualTo(403);
        same(admin.get(OUTGOING + "/chat"), 200, TARGET);
        String field = jenkins.jenkins.getCrumbIssuer().getCrumbRequestField();
        assertThat(browser.post(OUTGOING + "/chat/disable", JSON, "", field, "test")
                        .statusCode())
                .isEqualTo(200);
    }

    @Test
    void a_change_is_told_like_one_of_the_form_and_stands_in_the_audit_trail() throws Exception {
        admin.put(INCOMING + "/door", "{\"provider\": \"github\", \"secrets\": [\"door-secret\"]}");

        assertThat(Happenings.event(
                                "configuration.saved",
                                event -> event.data().toString().contains("WebhooksConfiguration"))
                        .data()
                        .toString())
                .contains("admin");
        assertThat(admin.get("manage/webhooks/api/v1/audit").body()).contains("PUT api/v1/configuration/incoming/{id}");
        assertThat(WebhooksConfiguration.get().getIncoming())
                .extracting(IncomingWebhookConfig::getName)
                .containsExactly("door");
    }

    /** Nothing but its name is said of a part: where something is missing, a sentence says so. */
    @Test
    void what_is_left_out_is_as_usual_or_asked_for() throws Exception {
        for (String key : List.of("encryption", "batch", "pause", "success", "tls", "signing", "retry", "timeout")) {
            asked(OUTGOING + "/chat", TARGET, key, "{}");
        }
        for (String key : List.of("headers", "parameters", "with")) {
            asked(OUTGOING + "/chat", TARGET, key, "[{}]");
        }
        for (String kind : List.of("none", "basic", "bearer", "header", "query", "oauth2")) {
            asked(OUTGOING + "/chat", TARGET, "authentication", "\"" + kind + "\"");
        }
        for (String key : List.of("signature", "recovery", "rateLimit", "response", "when")) {
            asked(INCOMING + "/press", DOOR, key, "{}");
        }
        for (ActionDescriptor action : ExtensionList.lookup(ActionDescriptor.class)) {
            String symbol = SymbolLookup.getSymbolValue(action).iterator().next();
            asked(INCOMING + "/press", DOOR, "actions", "[{\"" + symbol + "\": {}}]");
        }
    }

    private void asked(String path, String definition, String key, String value) throws Exception {
        ObjectNode json = (ObjectNode) Json.read(definition);
        HttpResponse<String> answer =
                admin.put(path, json.set(key, Json.read(value)).toString());
        if (answer.statusCode() > 201) {
            refused(answer).contains("webhook '").doesNotContain("null", "a key is missing");
        }
    }

    @Test
    void what_the_documentation_puts_can_be_put() throws Exception {
        String page = Files.readString(Path.of(System.getProperty("user.dir"), "docs", "reference", "rest-api.md"));
        List<MatchResult> examples = EXAMPLE.matcher(page).results().toList();
        assertThat(examples).hasSize(2);
        for (MatchResult example : examples) {
            HttpResponse<String> answer = admin.put(example.group(1), example.group(2));
            assertThat(answer.statusCode()).as(answer.body()).isEqualTo(201);
        }
    }

    private static void same(HttpResponse<String> answer, int status, String json) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(status);
        assertThat(Json.read(answer.body())).isEqualTo(Json.read(json));
    }

    private static AbstractStringAssert<?> refused(HttpResponse<String> answer) throws IOException {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        return assertThat(Json.read(answer.body()).path("error").textValue());
    }

    private Caller as(String user) {
        return stranger.as(user, jenkins.createApiToken(User.getOrCreateByIdOrFullName(user)));
    }
}
