package io.jenkins.plugins.webhooks.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import com.fasterxml.jackson.databind.JsonNode;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.util.FormValidation;
import hudson.util.Secret;
import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.config.EgressConfig;
import io.jenkins.plugins.webhooks.config.PresetFieldConfig;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import jenkins.model.Jenkins;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.junit5.StartStop;
import org.htmlunit.html.HtmlForm;
import org.htmlunit.html.HtmlPage;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class ScopedWebhooksJenkinsTest {
    @StartStop
    private final MockWebServer target = new MockWebServer();

    private JenkinsRule r;
    private Folder team;

    @BeforeEach
    void allow_the_target(JenkinsRule rule) throws Exception {
        r = rule;
        EgressConfig egress = new EgressConfig();
        egress.setAllow(List.of("127.0.0.0/8", "::1", "localhost"));
        WebhooksConfiguration.get().setEgress(egress);
        WebhooksConfiguration.get()
                .setScopedTargets(List.of(target.url("/team/").toString()));
        team = r.jenkins.createProject(Folder.class, "team");
    }

    private ScopedWebhook webhook(String name, String path, String... events) {
        ScopedWebhook webhook = new ScopedWebhook(name, target.url(path).toString());
        webhook.setEvents(List.of(events));
        return webhook;
    }

    private static MockResponse ok() {
        return new MockResponse.Builder().code(200).build();
    }

    private static List<String> inForce() {
        return JenkinsEngine.current().orElseThrow().configuration().outgoing().stream()
                .map(OutgoingWebhook::name)
                .toList();
    }

    /** Items are taken up a moment after they change. */
    private static void await(BooleanSupplier condition) throws InterruptedException {
        Await.present("what is waited for", () -> condition.getAsBoolean() ? Optional.of(true) : Optional.empty());
    }

    private JsonNode delivered() throws Exception {
        RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return Json.read(request.getBody().utf8());
    }

    @Test
    void a_job_hears_of_its_own_builds_only() throws Exception {
        FreeStyleProject app = team.createProject(FreeStyleProject.class, "app");
        FreeStyleProject other = team.createProject(FreeStyleProject.class, "other");
        app.addProperty(new JobWebhooks(List.of(webhook("own", "/team/app", "build.completed"))));
        await(() -> inForce().size() == 1);
        target.enqueue(ok());
        target.enqueue(ok());
        r.buildAndAssertSuccess(other);
        r.buildAndAssertSuccess(app);
        assertThat(delivered().path("data").path("job").path("fullName").asText())
                .isEqualTo("team/app");
        assertThat(target.getRequestCount()).isOne();
    }

    private static void secretText(String id, String text) {
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.GLOBAL, id, null, Secret.fromString(text)));
    }

    private RecordedRequest requested() throws Exception {
        RecordedRequest request = target.takeRequest(60, TimeUnit.SECONDS);
        assertThat(request).isNotNull();
        return request;
    }

    @Test
    void a_preset_and_its_token_are_enough() throws Exception {
        secretText("team-token", "t0k3n");
        ScopedWebhook issue = new ScopedWebhook("issue", "");
        issue.setPreset("jira-comment");
        issue.setWith(List.of(
                new PresetFieldConfig("baseUrl", target.url("/team").toString()),
                new PresetFieldConfig("token", "team-token"),
                new PresetFieldConfig("issue", "PROJ-12")));
        FreeStyleProject app = team.createProject(FreeStyleProject.class, "app");
        app.addProperty(new JobWebhooks(List.of(issue)));
        await(() -> inForce().size() == 1);
        target.enqueue(ok());
        r.buildAndAssertSuccess(app);
        RecordedRequest request = requested();
        assertThat(request.getTarget()).isEqualTo("/team/rest/api/2/issue/PROJ-12/comment");
        assertThat(request.getHeaders().get("Authorization")).isEqualTo("Bearer t0k3n");
        assertThat(Json.read(request.getBody().utf8()).path("body").asText()).contains("succeeded");
    }

    @Test
    void a_preset_reaches_no_target_that_is_not_allowed() throws Exception {
        secretText("team-token", "t0k3n");
        secretText("chat-address", target.url("/others/s3cr3t").toString());
        ScopedWebhook foreign = new ScopedWebhook("foreign", "");
        foreign.setPreset("jira-comment");
        foreign.setWith(List.of(
                new PresetFieldConfig("baseUrl", target.url("/others").toString()),
                new PresetFieldConfig("token", "team-token"),
                new PresetFieldConfig("issue", "PROJ-12")));
        ScopedWebhook chat = new ScopedWebhook("chat", "");
        chat.setPreset("slack");
        chat.setWith(List.of(new PresetFieldConfig("address", "chat-address")));
        FreeStyleProject app = team.createProject(FreeStyleProject.class, "app");
        app.addProperty(new JobWebhooks(List.of(foreign, chat)));
        await(() -> inForce().equals(List.of(ScopedName.whole("chat", "team/app"))));
        r.buildAndAssertSuccess(app);
        Webhooks engine = JenkinsEngine.current().orElseThrow();
        await(() -> engine.deliveries(Selection.NEWEST).items().stream()
                .anyMatch(each -> each.reason().contains("the address in 'chat-address': this target is not among")));
        assertThat(target.getRequestCount()).isZero();
    }

    @Test
    void a_target_is_told_who_calls_and_gets_the_signature_that_it_knows() throws Exception {
        secretText("team-key", "k3y");
        secretText("team-secret", "s3cr3t");
        ScopedWebhook own = webhook("own", "/team/app", "build.completed");
        own.setTokenCredentialsId("team-key");
        own.setTokenHeader("X-Api-Key");
        own.setCredentialsId("team-secret");
        own.setScheme("github");
        own.setTransform("data.number");
        FreeStyleProject app = team.createProject(FreeStyleProject.class, "app");
        app.addProperty(new JobWebhooks(List.of(own)));
        await(() -> inForce().size() == 1);
        target.enqueue(ok());
        r.buildAndAssertSuccess(app);
        RecordedRequest request = requested();
        assertThat(request.getHeaders().get("X-Api-Key")).isEqualTo("k3y");
        assertThat(request.getHeaders().get("X-Hub-Signature-256")).startsWith("sha256=");
        assertThat(request.getBody().utf8()).isEqualTo("1");
    }

    @Test
    void one_that_says_what_can_not_be_harms_nobody() throws Exception {
        ScopedWebhook twice = webhook("twice", "/team/app", "build.*");
        twice.setTokenCredentialsId("a");
        twice.setLoginCredentialsId("b");
        ScopedWebhook owned = webhook("owned", "/team/app", "build.*");
        owned.setTokenCredentialsId("a");
        owned.setTokenHeader("Content-Type");
        ScopedWebhook unsigned = webhook("unsigned", "/team/app", "build.*");
        unsigned.setScheme("slack");
        ScopedWebhook fields = webhook("fields", "/team/app", "build.*");
        fields.setWith(List.of(new PresetFieldConfig("token", "a")));
        FreeStyleProject app = team.createProject(FreeStyleProject.class, "app");
        app.addProperty(new JobWebhooks(
                List.of(twice, owned, unsigned, fields, webhook("own", "/team/app", "build.completed"))));
        await(() -> inForce().equals(List.of(ScopedName.whole("own", "team/app"))));
    }

    @Test
    void what_is_pending_follows_a_renamed_job() throws Exception {
        FreeStyleProject app = r.createFreeStyleProject("app");
        app.addProperty(new JobWebhooks(List.of(webhook("own", "/team/app", "build.completed"))));
        await(() -> inForce().size() == 1);
        Webhooks engine = JenkinsEngine.current().orElseThrow();
        engine.traffic().pause(ScopedName.whole("own", "app"), "not yet");
        r.buildAndAssertSuccess(app);
        await(() -> !engine.deliveries(Selection.NEWEST).items().isEmpty());
        app.renameTo("program");
        String present = ScopedName.whole("own", "program");
        await(() -> inForce().equals(List.of(present)));
        await(() -> engine.deliveries(Selection.NEWEST).items().get(0).webhook().equals(present));
        target.enqueue(ok());
        engine.traffic().resume(present);
        assertThat(delivered().path("data").path("job").path("fullName").asText())
                .isEqualTo("app");
    }

    @Test
    void a_folder_hears_of_everything_in_it_signed_with_its_own_secret() throws Exception {
        secretText("team-secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        ScopedWebhook signed = webhook("chat", "/team/chat", "build.completed", "custom.*");
        signed.setCredentialsId("team-secret");
        team.addProperty(new FolderWebhooks(List.of(signed)));
        await(() -> inForce().size() == 1);
        FreeStyleProject outside = r.createFreeStyleProject("outside");
        target.enqueue(ok());
        target.enqueue(ok());
        r.buildAndAssertSuccess(outside);
        WorkflowJob app = team.createProject(WorkflowJob.class, "app");
        app.setDefinition(new CpsFlowDefinition("webhookNotify type: 'told', subject: 'production'", true));
        r.buildAndAssertSuccess(app);
        RecordedRequest first = target.takeRequest(60, TimeUnit.SECONDS);
        assertThat(first.getHeaders().get("webhook-signature")).startsWith("v1,");
        assertThat(List.of(
                        Json.read(first.getBody().utf8()).path("type").asText(),
                        delivered().path("type").asText()))
                .containsExactlyInAnyOrder("custom.told", "build.completed");
    }

    @Test
    void a_secret_of_a_job_counts_only_when_it_says() throws Exception {
        secretText("team-secret", "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw");
        Instant end = Instant.parse("2027-01-31T00:00:00Z");
        ScopedWebhook webhook = webhook("own", "/team/app", "build.completed");
        webhook.setCredentialsId("team-secret until " + end);
        ScopedWebhook wrong = webhook("wrong", "/team/app", "build.completed");
        wrong.setCredentialsId("team-secret until tomorrow");
        FreeStyleProject app = team.createProject(FreeStyleProject.class, "app");
        app.addProperty(new JobWebhooks(List.of(webhook, wrong)));
        await(() -> inForce().equals(List.of(ScopedName.whole("own", "team/app"))));

        Secrets secrets = JenkinsEngine.current().orElseThrow().configuration().outgoing().stream()
                .map(each -> each.signing().secrets())
                .findFirst()
                .orElseThrow();
        assertThat(secrets.liveAt(end.minusMillis(1)))
                .extracting(io.jenkins.plugins.webhooks.engine.security.Secret::id)
                .containsExactly("team-secret");
        assertThat(secrets.liveAt(end)).isEmpty();
        ScopedWebhook.DescriptorImpl form = r.jenkins.getDescriptorByType(ScopedWebhook.DescriptorImpl.class);
        assertThat(form.doCheckCredentialsId(app, "team-secret until " + end).kind)
                .isEqualTo(FormValidation.Kind.OK);
        assertThat(form.doCheckCredentialsId(app, "team-secret until tomorrow").kind)
                .isEqualTo(FormValidation.Kind.ERROR);
    }

    @Test
    void follows_a_move_and_ends_with_the_job() throws Exception {
        FreeStyleProject app = r.createFreeStyleProject("app");
        app.addProperty(new JobWebhooks(List.of(webhook("own", "/team/app", "build.completed"))));
        await(() -> inForce().equals(List.of(ScopedName.whole("own", "app"))));
        app.renameTo("program");
        await(() -> inForce().equals(List.of(ScopedName.whole("own", "program"))));
        target.enqueue(ok());
        r.buildAndAssertSuccess(app);
        assertThat(delivered().path("data").path("job").path("fullName").asText())
                .isEqualTo("program");
        app.delete();
        await(() -> inForce().isEmpty());
    }

    @Test
    void a_target_that_is_not_allowed_gets_nothing_and_harms_nobody() throws Exception {
        FreeStyleProject app = team.createProject(FreeStyleProject.class, "app");
        app.addProperty(new JobWebhooks(
                List.of(webhook("foreign", "/others/app", "build.*"), webhook("own", "/team/app", "build.completed"))));
        await(() -> inForce().equals(List.of(ScopedName.whole("own", "team/app"))));
        WebhooksConfiguration.get().setScopedTargets(List.of());
        assertThat(inForce()).isEmpty();
    }

    @Test
    void pipelines_bring_their_own() throws Exception {
        WorkflowJob app = team.createProject(WorkflowJob.class, "app");
        app.setDefinition(new CpsFlowDefinition(
                "properties([outgoingWebhooks([[name: 'own', url: '" + target.url("/team/app")
                        + "', events: ['build.completed']]])])",
                true));
        r.buildAndAssertSuccess(app);
        assertThat(app.getProperty(JobWebhooks.class).getWebhooks())
                .extracting(ScopedWebhook::getName)
                .containsExactly("own");
        await(() -> inForce().equals(List.of(ScopedName.whole("own", "team/app"))));
    }

    @Test
    void the_form_keeps_what_was_set() throws Exception {
        FreeStyleProject app = r.createFreeStyleProject("app");
        ScopedWebhook webhook = webhook("own", "/team/app", "build.*", "stage.*");
        webhook.setMinSeverity("warning");
        webhook.setFilter("data.number > 1");
        webhook.setFormat("cloudevents");
        webhook.setPreset("github-status");
        webhook.setWith(
                List.of(new PresetFieldConfig("token", "team-token"), new PresetFieldConfig("context", "ci = app")));
        webhook.setScheme("github");
        webhook.setCredentialsId("team-secret");
        webhook.setTokenCredentialsId("team-token");
        webhook.setTokenHeader("X-Key");
        webhook.setLoginCredentialsId("team-login");
        webhook.setTransform("data");
        webhook.setEnabled(false);
        app.addProperty(new JobWebhooks(List.of(webhook)));
        r.configRoundtrip(app);
        r.assertEqualDataBoundBeans(
                List.of(webhook), app.getProperty(JobWebhooks.class).getWebhooks());
        team.addProperty(new FolderWebhooks(List.of(webhook)));
        HtmlPage page = r.createWebClient().getPage(team, "configure");
        HtmlForm form = page.getFormByName("config");
        r.submit(form);
        r.assertEqualDataBoundBeans(
                List.of(webhook), team.getProperties().get(FolderWebhooks.class).getWebhooks());
    }

    @Test
    void the_form_tells_those_who_may_configure_the_job_and_nobody_else() throws Exception {
        FreeStyleProject app = r.createFreeStyleProject("app");
        r.jenkins.setSecurityRealm(r.createDummySecurityRealm());
        r.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("reader", "owner")
                .grant(Item.CONFIGURE)
                .onItems(app)
                .to("owner"));
        String check = "job/app/descriptorByName/" + ScopedWebhook.class.getName() + "/checkUrl?value=";
        assertThat(status("owner", check + target.url("/team/x"))).isEqualTo(200);
        assertThat(status("reader", check + target.url("/team/x"))).isEqualTo(403);
        ScopedWebhook.DescriptorImpl form = r.jenkins.getDescriptorByType(ScopedWebhook.DescriptorImpl.class);
        assertThat(form.doCheckUrl(app, target.url("/others/x").toString(), "").kind)
                .isEqualTo(FormValidation.Kind.ERROR);
    }

    private int status(String user, String path) throws Exception {
        JenkinsRule.WebClient client = r.createWebClient().withBasicApiToken(user);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
        org.htmlunit.WebRequest request =
                new org.htmlunit.WebRequest(client.createCrumbedUrl(path), org.htmlunit.HttpMethod.POST);
        return client.getPage(request).getWebResponse().getStatusCode();
    }
}
