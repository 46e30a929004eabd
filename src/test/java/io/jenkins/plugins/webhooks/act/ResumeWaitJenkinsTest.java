package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.Item;
import hudson.model.User;
import hudson.util.Secret;
import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.Caller;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.config.IncomingWebhookConfig;
import io.jenkins.plugins.webhooks.config.SignatureConfig;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.incoming.Receipt;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class ResumeWaitJenkinsTest {
    private JenkinsRule r;

    @Test
    void a_build_goes_on_with_what_came_at_an_ordinary_webhook_if_its_user_may(JenkinsRule rule) throws Exception {
        r = rule;
        r.jenkins.setSecurityRealm(r.createDummySecurityRealm());
        r.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.READ, Item.READ)
                .everywhere()
                .to("ann", "bob")
                .grant(Item.BUILD)
                .everywhere()
                .to("ann"));
        User.getById("ann", true);
        User.getById("bob", true);
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(CredentialsScope.GLOBAL, "door", null, Secret.fromString("knock")));
        WorkflowJob job = r.createProject(WorkflowJob.class, "app");
        job.setDefinition(new CpsFlowDefinition("""
                def hook = webhookUrl()
                echo "id=${hook.id}"
                echo "got ${webhookWait(hook: hook).state}\"""", true));
        WorkflowRun build = job.scheduleBuild2(0).waitForStart();
        r.waitForMessage("id=", build);
        String id = JenkinsRule.getLog(build).replaceAll("(?s).*id=(\\w+).*", "$1");

        door("bob");
        assertThat(knock(id).reason()).contains("Job/Build");
        assertThat(build.isBuilding()).isTrue();
        door("ann");
        assertThat(knock(id).state()).isEqualTo(ReceiptState.ACTED);

        r.assertBuildStatusSuccess(r.waitForCompletion(build));
        r.assertLogContains("got done", build);
    }

    private static void door(String user) {
        IncomingWebhookConfig door = new IncomingWebhookConfig("door", "custom");
        door.setSecrets(List.of("door"));
        SignatureConfig token = new SignatureConfig();
        token.setScheme("token");
        door.setSignature(token);
        door.setActions(List.of(new ResumeWaitConfig("payload.id")));
        door.setRunAs(user);
        WebhooksConfiguration.get().setIncoming(List.of(door));
    }

    private Receipt knock(String id) throws Exception {
        int status = Caller.stranger(r.getURL().toURI())
                .post(
                        "webhook/door",
                        "application/json",
                        "{\"id\":\"" + id + "\",\"state\":\"done\"}",
                        "X-Webhook-Token",
                        "knock")
                .statusCode();
        assertThat(status).isEqualTo(202);
        return Await.present(
                "finished receipt",
                () -> Happenings.engine().receipts(Selection.NEWEST).items().stream()
                        .findFirst()
                        .filter(each -> each.finishedAt() != null));
    }
}
