package io.jenkins.plugins.webhooks.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OneTimeUrlTest {
    @Test
    void the_id_is_in_the_handle_or_is_the_handle() {
        assertThat(OneTimeUrl.id(Map.of("id", "01", "url", "http://x/"))).isEqualTo("01");
        assertThat(OneTimeUrl.id(" 01 ")).isEqualTo("01");
    }

    @Test
    void anything_else_is_refused_in_words() {
        for (Object wrong : new Object[] {null, "", Map.of(), Map.of("id", 7), List.of("01")}) {
            assertThatThrownBy(() -> OneTimeUrl.id(wrong)).hasMessageContaining("webhookUrl");
        }
    }
}
