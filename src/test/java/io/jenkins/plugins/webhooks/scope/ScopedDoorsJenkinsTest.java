package io.jenkins.plugins.webhooks.scope;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.hudson.plugins.folder.Folder;
import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.FreeStyleProject;
import hudson.model.Item;
import hudson.util.Secret;
import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.Caller;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.Receipt;
import io.jenkins.plugins.webhooks.engine.incoming.TraceStep;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import io.jenkins.plugins.webhooks.trigger.WebhookTrigger;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class ScopedDoorsJenkinsTest {
    private static final String SECRET = "the secret of the team";

    private JenkinsRule r;
    private Folder team;

    @BeforeEach
    void let_folders_have_some(JenkinsRule rule) throws Exception {
        r = rule;
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(
                        CredentialsScope.GLOBAL, "team-secret", null, Secret.fromString(SECRET)));
        WebhooksConfiguration.get().setScopedIncoming(true);
        team = r.jenkins.createProject(Folder.class, "team");
    }

    @Test
    void a_folders_own_webhook_starts_its_jobs_and_no_others() throws Exception {
        FreeStyleProject inside = bound(team.createProject(FreeStyleProject.class, "app"));
        FreeStyleProject outside = bound(r.createFreeStyleProject("app"));
        open(team, door());

        assertThat(push(ScopedName.whole("shop", "team"))).isEqualTo(202);

        String trace = finished().toString();
        assertThat(trace).contains("job 'team/app' started").doesNotContain("job 'app'");
        r.waitUntilNoActivity();
        assertThat(inside.getLastBuild().getNumber()).isEqualTo(1);
        assertThat(outside.getLastBuild()).isNull();
    }

    @Test
    void the_innermost_folder_is_meant() throws Exception {
        Folder inner = team.createProject(Folder.class, "inner");
        bound(inner.createProject(FreeStyleProject.class, "app"));
        open(team, door());
        open(inner, door());

        push(ScopedName.whole("shop", "team"));
        assertThat(finished().toString()).contains("none is bound to this webhook");
        push(ScopedName.whole("shop", "team/inner"));
        assertThat(finished().toString()).contains("job 'team/inner/app' started");
        r.waitUntilNoActivity();
    }

    @Test
    void without_leave_there_are_none_and_without_a_proof_nothing_is_let_in() throws Exception {
        open(team, door());
        String name = ScopedName.whole("shop", "team");
        assertThat(Caller.stranger(r.getURL().toURI())
                        .post("webhook/" + name, "application/json", "{}")
                        .statusCode())
                .isEqualTo(401);

        WebhooksConfiguration.get().setScopedIncoming(false);
        assertThat(inForce()).isEmpty();
        assertThat(push(name)).isEqualTo(404);
    }

    @Test
    void the_forms_keep_what_was_set() throws Exception {
        ScopedDoor door = door();
        door.setFilter("payload.sold");
        door.setEnabled(false);
        team.addProperty(new FolderDoors(List.of(door)));

        r.submit(r.createWebClient().getPage(team, "configure").getFormByName("config"));
        r.assertEqualDataBoundBeans(
                List.of(door), team.getProperties().get(FolderDoors.class).getWebhooks());
        r.submit(r.createWebClient().goTo("manage/configure").getFormByName("config"));
        assertThat(WebhooksConfiguration.get().isScopedIncoming()).isTrue();
    }

    @Test
    void the_form_tells_those_who_may_configure_the_folder_and_nobody_else() throws Exception {
        r.jenkins.setSecurityRealm(r.createDummySecurityRealm());
        r.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("reader", "owner")
                .grant(Item.CONFIGURE)
                .onItems(team)
                .to("owner"));
        for (String check : List.of("checkName", "fillProviderItems", "checkSecretsText", "checkFilter")) {
            String path = "job/team/descriptorByName/" + ScopedDoor.class.getName() + "/" + check + "?value=shop";
            assertThat(status("owner", path)).as(check).isEqualTo(200);
            assertThat(status("reader", path)).as(check).isEqualTo(403);
        }
    }

    private int status(String user, String path) throws Exception {
        JenkinsRule.WebClient client = r.createWebClient().withBasicApiToken(user);
        client.getOptions().setThrowExceptionOnFailingStatusCode(false);
        return client.getPage(new org.htmlunit.WebRequest(client.createCrumbedUrl(path), org.htmlunit.HttpMethod.POST))
                .getWebResponse()
                .getStatusCode();
    }

    private static ScopedDoor door() {
        ScopedDoor door = new ScopedDoor("shop", "custom");
        door.setSecrets(List.of("team-secret"));
        return door;
    }

    private static FreeStyleProject bound(FreeStyleProject job) throws Exception {
        WebhookTrigger trigger = new WebhookTrigger("shop");
        job.addTrigger(trigger);
        trigger.start(job, true);
        return job;
    }

    /** Items are taken up a moment after they change. */
    private static void open(Folder folder, ScopedDoor door) throws Exception {
        folder.addProperty(new FolderDoors(List.of(door)));
        String whole = ScopedName.whole("shop", folder.getFullName());
        Await.present("door", () -> Optional.of(inForce()).filter(names -> names.contains(whole)));
    }

    private static List<String> inForce() {
        return Happenings.engine().configuration().incoming().stream()
                .map(IncomingWebhook::name)
                .toList();
    }

    private int push(String name) throws Exception {
        String body = "{\"sold\":true}";
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
        String digest = HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        return Caller.stranger(r.getURL().toURI())
                .post("webhook/" + name, "application/json", body, "X-Hub-Signature-256", "sha256=" + digest)
                .statusCode();
    }

    private static List<TraceStep> finished() throws InterruptedException {
        Receipt receipt = Await.present(
                "finished receipt",
                () -> Happenings.engine().receipts(Selection.NEWEST).items().stream()
                        .findFirst()
                        .filter(each -> each.finishedAt() != null));
        return Happenings.engine().receipt(receipt.id()).orElseThrow().trace();
    }
}
