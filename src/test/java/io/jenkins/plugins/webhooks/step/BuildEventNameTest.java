package io.jenkins.plugins.webhooks.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildEventNameTest {

    @ParameterizedTest
    @CsvSource({
        ", custom.notification",
        "' ', custom.notification",
        "deployed, custom.deployed",
        "' deployed ', custom.deployed",
        "custom.deployed, custom.deployed",
        "deploy.done, deploy.done"
    })
    void names_become_types(String name, String type) {
        assertThat(BuildEventName.of(name)).isEqualTo(type);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "build.completed",
                "audit.login",
                "alert.disk",
                "scheduled.digest",
                "scm.push",
                "webhook.rejected"
            })
    void a_build_can_not_say_what_only_jenkins_may_say(String name) {
        assertThatThrownBy(() -> BuildEventName.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use for example custom.");
    }

    @Test
    void what_can_be_no_type_is_refused() {
        assertThatThrownBy(() -> BuildEventName.of("two words")).hasMessageContaining("is not an event type");
        assertThatThrownBy(() -> BuildEventName.of("a.")).hasMessageContaining("is not an event type");
    }
}
