package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Cause;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.Result;
import hudson.model.User;
import hudson.security.ACLContext;
import hudson.security.HudsonPrivateSecurityRealm;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import jenkins.model.CauseOfInterruption;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.SleepBuilder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

@WithJenkins
class UserEventsJenkinsTest {
    @Test
    void coming_and_going_is_told_with_the_address(JenkinsRule jenkins) throws Exception {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        JenkinsRule.WebClient browser = jenkins.createWebClient();
        browser.login("mona");
        browser.goTo("logout");

        Event login = Happenings.event("user.login");
        assertThat(login.subject()).isEqualTo("mona");
        assertThat(login.data().at("/address").asText()).isEqualTo("127.0.0.1");
        Event logout = Happenings.event("user.logout");
        assertThat(logout.subject()).isEqualTo("mona");
        assertThat(logout.data().at("/address").asText()).isEqualTo("127.0.0.1");
        assertThat(Happenings.of("user.login_failed")).isEmpty();
    }

    @Test
    void a_failed_login_is_told_but_not_what_was_typed(JenkinsRule jenkins) throws Exception {
        jenkins.jenkins.setSecurityRealm(jenkins.createDummySecurityRealm());
        User.getById("mona", true).save();
        JenkinsRule.WebClient browser = jenkins.createWebClient();
        browser.setThrowExceptionOnFailingStatusCode(false);
        browser.login("mona", "hunter2");

        Event failed = Happenings.event("user.login_failed");
        assertThat(failed.subject()).isEqualTo("mona");
        assertThat(failed.severity()).isEqualTo(Severity.WARNING);
        assertThat(failed.data().at("/address").asText()).isEqualTo("127.0.0.1");

        browser.login("swordfish", "mona");
        assertThat(Happenings.event("user.login_failed", event -> !"mona".equals(event.subject()))
                        .subject())
                .isEqualTo("(unknown)");
        assertThat(Happenings.all().toString()).doesNotContain("hunter2", "swordfish");
    }

    @Test
    void a_new_account_is_told(JenkinsRule jenkins) throws Exception {
        HudsonPrivateSecurityRealm realm = new HudsonPrivateSecurityRealm(false, false, null);
        jenkins.jenkins.setSecurityRealm(realm);
        try (ACLContext ignored = As.user("admin")) {
            realm.createAccount("mona", "hunter2");
        }

        Event created = Happenings.event("user.created");
        assertThat(created.subject()).isEqualTo("mona");
        assertThat(created.data().at("/by").asText()).isEqualTo("admin");
        assertThat(Happenings.all().toString()).doesNotContain("hunter2");
    }

    @Test
    void who_starts_and_who_stops_a_build_is_told(JenkinsRule jenkins) throws Exception {
        FreeStyleProject job = jenkins.createFreeStyleProject("app");
        job.getBuildersList().add(new SleepBuilder(600_000));
        FreeStyleBuild build =
                job.scheduleBuild2(0, new Cause.UserIdCause("mona")).waitForStart();
        Event started = Happenings.event("user.build_started");
        assertThat(started.subject()).isEqualTo("mona");
        assertThat(started.data().at("/build/job/fullName").asText()).isEqualTo("app");

        build.getExecutor()
                .interrupt(Result.ABORTED, new CauseOfInterruption.UserInterruption(User.getById("tom", true)));
        jenkins.waitForCompletion(build);

        assertThat(Happenings.event("user.build_aborted").subject()).isEqualTo("tom");
    }
}
