package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.cloudbees.plugins.credentials.CredentialsScope;
import com.cloudbees.plugins.credentials.SystemCredentialsProvider;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.security.FullControlOnceLoggedInAuthorizationStrategy;
import hudson.security.HudsonPrivateSecurityRealm;
import hudson.util.Secret;
import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.Caller;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.config.ActionConfig;
import io.jenkins.plugins.webhooks.config.IncomingWebhookConfig;
import io.jenkins.plugins.webhooks.config.ScheduleConfig;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import io.jenkins.plugins.webhooks.engine.incoming.TraceStep;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.jenkinsci.plugins.plaincredentials.impl.StringCredentialsImpl;
import org.jenkinsci.plugins.workflow.cps.CpsFlowDefinition;
import org.jenkinsci.plugins.workflow.job.WorkflowJob;
import org.jenkinsci.plugins.workflow.job.WorkflowRun;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

/** What was taken in before a restart of Jenkins is done after it. */
class RestartJenkinsTest {
    private static final String SECRET = "what the door knows";

    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void a_held_time_limit_aborts_the_input_that_its_own_receipt_has_caused() throws Throwable {
        AtomicReference<String> receipt = new AtomicReference<>();
        sessions.then(r -> {
            signIn(r);
            WorkflowJob job = r.createProject(WorkflowJob.class, "deploy");
            job.setDefinition(new CpsFlowDefinition("input id: 'approve', message: 'Deploy?'", true));
            AnswerInputConfig limit = new AnswerInputConfig("'deploy'", null, "approve", "false");
            limit.setIfWaiting(true);
            ScheduleConfig schedule = new ScheduleConfig();
            schedule.setDelay("2h");
            limit.setSchedule(schedule);
            configure(start("deploy"), limit);
            receipt.set(post(r, ReceiptState.ACTED));
            WorkflowRun build = Await.present("build", () -> Optional.ofNullable(job.getLastBuild()));
            r.waitForMessage("Deploy?", build);
        });
        write("UPDATE held_actions SET due = 0");
        sessions.then(r -> {
            WorkflowRun build =
                    r.jenkins.getItemByFullName("deploy", WorkflowJob.class).getBuildByNumber(1);
            r.assertBuildStatus(Result.ABORTED, r.waitForCompletion(build));
            assertThat(Await.present("trace", () -> step(receipt.get(), "was told to abort")))
                    .isEqualTo("answer input: build deploy#1 was told to abort at input 'Approve'");
        });
    }

    @Test
    void a_receipt_that_was_stored_but_not_worked_on_starts_its_job() throws Throwable {
        AtomicReference<String> receipt = new AtomicReference<>();
        sessions.then(r -> {
            signIn(r);
            r.createFreeStyleProject("deploy");
            configure();
            receipt.set(post(r, ReceiptState.ACTED));
            configure(start("deploy"));
        });
        // As if the process had died right after its answer.
        write(
                "UPDATE receipts SET state = 'pending', finished_at = NULL",
                "DELETE FROM events WHERE receipt IS NOT NULL");
        sessions.then(r -> {
            FreeStyleProject job = r.jenkins.getItemByFullName("deploy", FreeStyleProject.class);
            Await.present("build", () -> Optional.ofNullable(job.getLastBuild()));
            r.waitUntilNoActivity();
            assertThat(job.getLastBuild().getNumber()).isEqualTo(1);
            assertThat(job.getLastBuild().getCause(WebhookCause.class).getReceipt())
                    .isEqualTo(receipt.get());
            Await.present("outcome", () -> step(receipt.get(), "deploy"));
        });
    }

    private static void signIn(JenkinsRule r) throws Exception {
        HudsonPrivateSecurityRealm realm = new HudsonPrivateSecurityRealm(false, false, null);
        r.jenkins.setSecurityRealm(realm);
        realm.createAccount("ann", "anns password");
        SystemCredentialsProvider.getInstance()
                .getCredentials()
                .add(new StringCredentialsImpl(
                        CredentialsScope.GLOBAL, "door-secret", null, Secret.fromString(SECRET)));
        SystemCredentialsProvider.getInstance().save();
        r.jenkins.setAuthorizationStrategy(new FullControlOnceLoggedInAuthorizationStrategy());
    }

    private static StartJobsConfig start(String job) {
        StartJobsConfig start = new StartJobsConfig();
        start.setJobs(List.of(job));
        start.setQuietPeriod(0);
        return start;
    }

    private static void configure(ActionConfig... actions) {
        IncomingWebhookConfig webhook = new IncomingWebhookConfig("door", "custom");
        webhook.setSecrets(List.of("door-secret"));
        webhook.setRunAs("ann");
        webhook.setActions(List.of(actions));
        WebhooksConfiguration.get().setIncoming(List.of(webhook));
    }

    private static String post(JenkinsRule r, ReceiptState state) throws Exception {
        String answer = Caller.stranger(r.getURL().toURI())
                .post("webhook/door", "application/json", "{}", "X-Hub-Signature-256", "sha256=" + digest())
                .body();
        String id = Json.read(answer).path("receipt").textValue();
        return Await.present(
                "receipt that is " + state + " after " + answer,
                () -> Happenings.engine()
                        .receipt(id)
                        .filter(detail -> detail.receipt().state() == state)
                        .map(detail -> id));
    }

    private static String digest() {
        byte[] key = SECRET.getBytes(StandardCharsets.UTF_8);
        return HexFormat.of().formatHex(Hmac.compute("HmacSHA256", key, "{}".getBytes(StandardCharsets.UTF_8)));
    }

    private static Optional<String> step(String receipt, String words) {
        return Happenings.engine().receipt(receipt).stream()
                .flatMap(detail -> detail.trace().stream())
                .map(TraceStep::detail)
                .filter(each -> each.contains(words))
                .findFirst();
    }

    private void write(String... statements) throws SQLException {
        String database = "jdbc:sqlite:" + sessions.getHome().toPath().resolve("webhooks/webhooks.db");
        try (Connection connection = DriverManager.getConnection(database);
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.executeUpdate(sql);
            }
        }
    }
}
