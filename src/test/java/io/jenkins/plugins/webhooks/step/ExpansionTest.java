package io.jenkins.plugins.webhooks.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.EnvVars;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ExpansionTest {
    private final EnvVars env = new EnvVars(Map.of("WHO", "a\", \"admin\": \"yes", "NAME", "deployed"));

    @Test
    void a_value_can_not_change_the_shape_of_the_data() {
        Notification notification = new Notification();
        notification.setType("$NAME");
        notification.setSubject("to ${NAME}");
        notification.setData("{\"who\": \"$WHO\", \"list\": [\"${NAME}\", 1, null]}");

        Draft draft = notification.draft(env);
        assertThat(draft.type()).isEqualTo("custom.deployed");
        assertThat(draft.subject()).isEqualTo("to deployed");
        assertThat(draft.data().path("who").textValue()).isEqualTo("a\", \"admin\": \"yes");
        assertThat(draft.data().path("list")).hasToString("[\"deployed\",1,null]");
        assertThat(draft.data().has("admin")).isFalse();
    }

    @Test
    void what_is_not_json_is_refused() {
        Notification notification = new Notification();
        notification.setData("{");
        assertThatThrownBy(() -> notification.draft(env))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("data is not JSON");
    }
}
