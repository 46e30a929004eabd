package io.jenkins.plugins.webhooks.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DraftTest {

    @Test
    void nothing_gives_a_notification_of_the_build() {
        Draft draft = Draft.of(null, " ", "", PlainValue.of(null));
        assertThat(draft.type()).isEqualTo("custom.notification");
        assertThat(draft.subject()).isNull();
        assertThat(draft.severity()).isEqualTo(Severity.INFO);
        assertThat(draft.data()).isEmpty();
    }

    @Test
    void anything_but_an_object_becomes_a_field_of_one() {
        assertThat(Draft.of("x", null, null, PlainValue.of(List.of(1))).data()).hasToString("{\"value\":[1]}");
        assertThat(Draft.of("x", null, null, PlainValue.of("text")).data()).hasToString("{\"value\":\"text\"}");
        assertThat(Draft.of("x", null, null, PlainValue.of(Map.of("a", 1))).data())
                .hasToString("{\"a\":1}");
    }

    @Test
    void severity_is_read_as_people_write_it() {
        assertThat(Draft.of("x", null, "Error", PlainValue.of(null)).severity()).isEqualTo(Severity.ERROR);
        assertThatThrownBy(() -> Draft.of("x", null, "fatal", PlainValue.of(null)))
                .hasMessageContaining("no severity");
    }

    @Test
    void data_is_bounded() {
        String fits = "a".repeat(Draft.MAX_BYTES - "{\"value\":\"\"}".length());
        assertThat(Draft.of("x", null, null, PlainValue.of(fits))
                        .data()
                        .path("value")
                        .textValue())
                .isEqualTo(fits);
        assertThatThrownBy(() -> Draft.of("x", null, null, PlainValue.of(fits + "a")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1048577 bytes");
    }
}
