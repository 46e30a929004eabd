package io.jenkins.plugins.webhooks.manage;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.User;
import io.jenkins.plugins.webhooks.Caller;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.net.http.HttpResponse;
import java.util.concurrent.TimeUnit;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The page and REST as their users find them: an administrator, one who may only look, one who may only publish. */
@WithJenkins
class PageJenkinsTest {
    private static final String PAGE = "manage/webhooks/";
    private static final String EVENTS = PAGE + "api/v1/events";
    private static final String EVENT = "{\"type\":\"custom.deployed\",\"data\":{}}";
    private static final String JSON = "application/json";

    private JenkinsRule jenkins;
    private Caller stranger;

    @BeforeEach
    void people(JenkinsRule rule) throws Exception {
        jenkins = rule;
        rule.jenkins.setSecurityRealm(rule.createDummySecurityRealm());
        rule.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("admin")
                .grant(Jenkins.READ)
                .everywhere()
                .to("user")
                .grant(Jenkins.READ, Jenkins.SYSTEM_READ)
                .everywhere()
                .to("auditor")
                .grant(Jenkins.READ, WebhooksPermissions.PUBLISH)
                .everywhere()
                .to("pipeline"));
        stranger = Caller.stranger(rule.getURL().toURI());
    }

    @Test
    void a_plain_user_sees_neither_page_nor_receipts() throws Exception {
        assertThat(as("user").get(PAGE).statusCode()).isEqualTo(403);
        assertThat(as("user").get(PAGE + "api/v1/receipts").statusCode()).isEqualTo(403);
        assertThat(as("user").get(PAGE + "metrics").statusCode()).isEqualTo(403);
        assertThat(stranger.get(PAGE).statusCode()).isEqualTo(403);
    }

    @Test
    void who_may_read_the_system_sees_all_and_changes_nothing() throws Exception {
        HttpResponse<String> page = as("auditor").get(PAGE);
        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.body())
                .contains("id=\"webhooks-page\"", "data-can-replay=\"false\"", "plugin/webhooks/page.js")
                .contains("data-api=\"" + jenkins.contextPath + "/manage/webhooks/api/v1\"");

        assertThat(as("auditor").get(PAGE + "api/v1/receipts").statusCode()).isEqualTo(200);
        assertThat(as("auditor").get(PAGE + "metrics").statusCode()).isEqualTo(200);
        assertThat(as("auditor").post(EVENTS, JSON, EVENT).statusCode()).isEqualTo(403);
        assertThat(as("auditor")
                        .post(PAGE + "api/v1/deliveries/x/redeliver", JSON, "")
                        .statusCode())
                .isEqualTo(403);
    }

    @Test
    void an_administrator_may_send_again() throws Exception {
        assertThat(as("admin").get(PAGE).body()).contains("data-can-replay=\"true\"");
        assertThat(as("admin")
                        .post(PAGE + "api/v1/deliveries/x/redeliver", JSON, "")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void who_may_publish_may_not_look() throws Exception {
        assertThat(as("pipeline").post(EVENTS, JSON, EVENT).statusCode()).isEqualTo(202);
        assertThat(Happenings.event("custom.deployed").data()).isNotNull();
        assertThat(as("pipeline").get(EVENTS).statusCode()).isEqualTo(403);
    }

    @Test
    void acting_takes_a_post_and_in_a_browser_a_crumb() throws Exception {
        assertThat(as("admin").get(PAGE + "api/v1/deliveries/x/redeliver").statusCode())
                .isEqualTo(405);
        // With a password, as a browser's session would, Jenkins asks for a crumb; the dummy realm knows each by his
        // name.
        Caller browser = stranger.as("admin", "admin");
        assertThat(browser.post(EVENTS, JSON, EVENT).statusCode()).isEqualTo(403);
        String field = jenkins.jenkins.getCrumbIssuer().getCrumbRequestField();
        assertThat(browser.post(EVENTS, JSON, EVENT, field, "test").statusCode())
                .isEqualTo(202);
    }

    @Test
    void everybody_inside_may_ask_whether_we_are_well() throws Exception {
        HttpResponse<String> health = as("user").get(PAGE + "health");

        assertThat(health.statusCode()).isEqualTo(200);
        assertThat(health.body()).contains("up");
    }

    @Test
    void the_page_has_no_script_or_style_of_its_own_in_it() throws Exception {
        String page = as("admin").get(PAGE).body();
        String ours = page.substring(page.indexOf("id=\"webhooks-page\""));

        assertThat(ours.substring(0, ours.indexOf("page.js"))).doesNotContain("<style", "onclick", "javascript:");
    }

    @Test
    void markup_from_outside_never_becomes_markup_here() throws Exception {
        var data = Json.MAPPER.createObjectNode().put("text", "<script>alert(1)</script>");
        Happenings.engine()
                .publish(Happenings.engine().event("custom.markup", "<img src=x>", Severity.INFO, data))
                .get(60, TimeUnit.SECONDS);

        assertThat(as("admin").get(PAGE).body()).doesNotContain("alert(1)", "<img src=x>");
        HttpResponse<String> events = as("admin").get(EVENTS);
        assertThat(events.body()).contains("alert(1)");
        assertThat(events.headers().firstValue("Content-Type").orElse("")).startsWith(JSON);
        assertThat(events.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
    }

    private Caller as(String user) {
        return stranger.as(user, jenkins.createApiToken(User.getOrCreateByIdOrFullName(user)));
    }
}
