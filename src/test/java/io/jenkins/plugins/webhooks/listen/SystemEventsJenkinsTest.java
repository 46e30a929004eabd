package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.ExtensionList;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import jenkins.model.Jenkins;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.jvnet.hudson.test.junit.jupiter.JenkinsSessionExtension;

class SystemEventsJenkinsTest {
    @RegisterExtension
    private final JenkinsSessionExtension session = new JenkinsSessionExtension();

    @Test
    void start_and_stop_are_told_and_what_stopping_said_is_kept() throws Throwable {
        session.then(jenkins -> {
            assertThat(Happenings.event("system.started").data().at("/version").asText())
                    .isEqualTo(Jenkins.getVersion().toString());
            assertThat(Happenings.of("system.stopping")).isEmpty();
            jenkins.createFreeStyleProject("late").setDescription("changed a moment before the end");
        });
        session.then(jenkins -> {
            assertThat(Happenings.event("system.stopping").data().at("/restart").asBoolean())
                    .isFalse();
            assertThat(Happenings.event("configuration.saved", event -> "jobs/late/config.xml".equals(event.subject()))
                            .time())
                    .isBeforeOrEqualTo(Happenings.event("system.started").time());
            assertThat(Happenings.of("system.started")).hasSize(2);
        });
    }

    @Test
    void quieting_down_is_told_with_its_reason() throws Throwable {
        session.then(jenkins -> {
            SystemWatch watch = ExtensionList.lookupSingleton(SystemWatch.class);
            jenkins.jenkins.doQuietDown(false, 0, "update at noon");
            watch.doRun();
            assertThat(Happenings.event("system.quiet_down")
                            .data()
                            .at("/reason")
                            .asText())
                    .isEqualTo("update at noon");

            jenkins.jenkins.doCancelQuietDown();
            watch.doRun();
            watch.doRun();
            Happenings.event("system.quiet_down_cancelled");
            assertThat(Happenings.of("system.quiet_down_cancelled")).hasSize(1);
        });
    }

    @Test
    void plugins_that_are_not_what_they_were_are_told() throws Throwable {
        session.then(jenkins -> {
            SystemWatch.lookAtPlugins();
            Path kept = jenkins.jenkins.getRootDir().toPath().resolve("webhooks/plugins.json");
            Map<String, Object> versions =
                    Json.MAPPER.readerForMapOf(Object.class).readValue(kept.toFile());
            assertThat(versions).containsKey("credentials");
            assertThat(Happenings.of("plugin.installed")).isEmpty();
            versions.put("credentials", "1");
            versions.remove("structs");
            versions.put("gone", "3");
            Files.write(kept, Json.bytes(versions));
        });
        session.then(jenkins -> {
            assertThat(Happenings.event("plugin.updated").data().at("/from").asText())
                    .isEqualTo("1");
            assertThat(Happenings.event("plugin.installed").subject()).isEqualTo("structs");
            assertThat(Happenings.event("plugin.removed").subject()).isEqualTo("gone");
        });
    }
}
