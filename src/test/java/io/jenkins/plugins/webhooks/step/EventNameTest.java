package io.jenkins.plugins.webhooks.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventNameTest {

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
        assertThat(EventName.of(name)).isEqualTo(type);
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
        assertThatThrownBy(() -> EventName.of(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use for example custom.");
    }

    @Test
    void what_can_be_no_type_is_refused() {
        assertThatThrownBy(() -> EventName.of("two words")).hasMessageContaining("is not an event type");
        assertThatThrownBy(() -> EventName.of("a.")).hasMessageContaining("is not an event type");
    }
}
