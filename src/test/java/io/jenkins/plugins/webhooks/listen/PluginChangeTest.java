package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class PluginChangeTest {
    @Test
    void what_is_new_gone_or_of_another_version_is_told_by_name() {
        Map<String, String> before = Map.of("git", "1", "junit", "5", "old", "2");
        Map<String, String> now = Map.of("git", "2", "junit", "5", "fresh", "7");

        assertThat(PluginChange.between(before, now))
                .containsExactly(
                        new PluginChange("fresh", null, "7"),
                        new PluginChange("git", "1", "2"),
                        new PluginChange("old", "2", null));
        assertThat(PluginChange.between(now, now)).isEmpty();
    }
}
