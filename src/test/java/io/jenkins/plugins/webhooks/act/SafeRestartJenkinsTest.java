package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.Main;
import hudson.lifecycle.Lifecycle;
import hudson.lifecycle.RestartNotSupportedException;
import hudson.model.FreeStyleBuild;
import hudson.model.FreeStyleProject;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.lang.reflect.Field;
import java.util.List;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.MockAuthorizationStrategy;
import org.jvnet.hudson.test.SleepBuilder;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** As far as a restart goes while a build runs: Jenkins waits for it and starts no other. */
@WithJenkins
class SafeRestartJenkinsTest {
    @Test
    void jenkins_prepares_to_restart_for_whoever_may_do_so(JenkinsRule r) throws Exception {
        r.jenkins.setSecurityRealm(r.createDummySecurityRealm());
        r.jenkins.setAuthorizationStrategy(new MockAuthorizationStrategy()
                .grant(Jenkins.ADMINISTER)
                .everywhere()
                .to("root")
                .grant(Jenkins.MANAGE)
                .everywhere()
                .to("manager"));
        WebhooksConfiguration.get().setAllowedCommands(List.of("safeRestart"));
        FreeStyleProject job = r.createFreeStyleProject("busy");
        job.getBuildersList().add(new SleepBuilder(600_000));
        FreeStyleBuild running = job.scheduleBuild2(0).waitForStart();
        Lifecycle former = Lifecycle.get();
        become(new Restartable());
        Main.isUnitTest = false; // Otherwise Jenkins refuses, whatever can restart it.
        try {
            assertThatThrownBy(() -> restart("manager")).hasMessageContaining("manager is missing");
            assertThat(r.jenkins.isQuietingDown()).isFalse();

            assertThat(restart("root").detail()).isEqualTo("Jenkins restarts when its builds are done");
            assertThat(r.jenkins.isPreparingSafeRestart()).isTrue();
            assertThat(r.jenkins.getQuietDownReason()).isEqualTo("By webhook any");
        } finally {
            r.jenkins.doCancelQuietDown();
            become(former);
            Main.isUnitTest = true;
            running.doStop();
            r.waitForCompletion(running);
        }
    }

    private static Outcome restart(String user) throws Exception {
        try (ACLContext ignored = ACL.as2(User.getById(user, true).impersonate2())) {
            return new SystemCommandConfig("safeRestart").toEngine().run(Receipts.withPayload("{}"));
        }
    }

    /** A Jenkins in a test has none that could restart it, and there is no other way to give it one. */
    private static void become(Lifecycle lifecycle) throws ReflectiveOperationException {
        Field field = Lifecycle.class.getDeclaredField("INSTANCE");
        field.setAccessible(true);
        field.set(null, lifecycle);
    }

    /** Lets itself be asked for a restart; the test ends before it would come to that. */
    private static final class Restartable extends Lifecycle {
        @Override
        public void verifyRestartable() throws RestartNotSupportedException {
            // It can.
        }

        @Override
        public void restart() {
            throw new AssertionError("a build still runs");
        }
    }
}
