package io.jenkins.plugins.webhooks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Environment;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JenkinsEngineTest {
    private static final Configuration ONE =
            new Configuration(List.of(incoming("github")), List.of(), EgressSettings.PUBLIC_ONLY);

    @TempDir
    private Path folder;

    @AfterEach
    void stop() {
        JenkinsEngine.stop();
    }

    @Test
    void starts_with_what_is_kept_and_takes_what_is_changed() {
        JenkinsEngine.start(world(folder.resolve("webhooks.db")), () -> ONE);
        assertThat(JenkinsEngine.current().map(Webhooks::configuration)).contains(ONE);

        JenkinsEngine.configure(Configuration.EMPTY);
        assertThat(JenkinsEngine.current().map(Webhooks::configuration)).contains(Configuration.EMPTY);
    }

    @Test
    void a_configuration_before_the_start_is_left_for_the_start() {
        JenkinsEngine.configure(ONE);

        assertThat(JenkinsEngine.current()).isEmpty();
        assertThat(JenkinsEngine.failure()).isEmpty();
    }

    @Test
    void a_store_that_cannot_be_opened_stops_nobody_else_and_is_said() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        JenkinsEngine.start(world(file.resolve("webhooks.db")), () -> ONE);

        assertThat(JenkinsEngine.current()).isEmpty();
        assertThat(JenkinsEngine.failure()).isPresent();
    }

    @Test
    void a_kept_configuration_that_cannot_be_used_is_said_and_a_better_one_starts_the_engine() {
        JenkinsEngine.start(world(folder.resolve("webhooks.db")), () -> {
            throw new IllegalArgumentException("two incoming webhooks are named 'a'");
        });
        assertThat(JenkinsEngine.failure()).contains("two incoming webhooks are named 'a'");

        JenkinsEngine.configure(ONE);
        assertThat(JenkinsEngine.failure()).isEmpty();
        assertThat(JenkinsEngine.current().map(Webhooks::configuration)).contains(ONE);
    }

    @Test
    void a_change_that_cannot_be_used_is_refused_and_changes_nothing() {
        JenkinsEngine.start(world(folder.resolve("webhooks.db")), () -> ONE);
        Configuration unknown =
                new Configuration(List.of(incoming("nobody-knows")), List.of(), EgressSettings.PUBLIC_ONLY);

        assertThatThrownBy(() -> JenkinsEngine.configure(unknown)).isInstanceOf(IllegalArgumentException.class);
        assertThat(JenkinsEngine.current().map(Webhooks::configuration)).contains(ONE);
    }

    @Test
    void nothing_is_left_after_the_stop() {
        JenkinsEngine.start(world(folder.resolve("webhooks.db")), () -> ONE);

        JenkinsEngine.stop();

        assertThat(JenkinsEngine.current()).isEmpty();
    }

    private static IncomingWebhook incoming(String provider) {
        return IncomingWebhook.named("door", provider).acceptUnsigned(true).build();
    }

    private static Environment world(Path database) {
        return Environment.of("jdbc:sqlite:" + database, "/");
    }
}
