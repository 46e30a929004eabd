package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class EngineStartJenkinsTest {
    @RegisterExtension
    private final JenkinsSessionExtension sessions = new JenkinsSessionExtension();

    @Test
    void what_is_stored_outlives_a_restart() throws Throwable {
        sessions.then(jenkins -> {
            assertThat(jenkins.jenkins.getRootDir().toPath().resolve("webhooks/webhooks.db"))
                    .exists();
            Happenings.engine()
                    .publish(Happenings.engine()
                            .event("custom.kept", null, Severity.INFO, Json.MAPPER.createObjectNode()))
                    .get(60, TimeUnit.SECONDS);
        });
        sessions.then(jenkins -> assertThat(Happenings.event("custom.kept")).isNotNull());
    }
}
