package io.jenkins.plugins.webhooks.trigger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

class TriggerVariableTest {
    @Test
    void names_and_expressions_are_trimmed_and_read() {
        TriggerVariable variable = new TriggerVariable(" TAG ", " payload.tag ");

        assertThat(variable.getName()).isEqualTo("TAG");
        assertThat(variable.toEngine()).hasToString("payload.tag");
    }

    @Test
    void what_a_shell_cannot_name_and_what_is_no_expression_are_refused_in_words() {
        assertThatThrownBy(() -> new TriggerVariable("A-B", "1").toEngine()).hasMessageContaining("'A-B'");
        assertThatThrownBy(() -> new TriggerVariable(null, "1").toEngine()).hasMessageContaining("name");
        assertThatThrownBy(() -> new TriggerVariable("A", "$(").toEngine()).hasMessageStartingWith("variable 'A': ");
    }
}
