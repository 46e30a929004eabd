package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BuildLookupTest {
    @ParameterizedTest
    @CsvSource({"7, 7", "'\" 12 \"', 12"})
    void a_number_is_read_from_number_and_text(String json, int expected) throws IOException {
        assertThat(BuildLookup.number(Json.read(json))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.5", "\"last\"", "\"-1\"", "null", "[7]", "99999999999", "\"9999999999\""})
    void everything_else_names_no_build(String json) {
        assertThatThrownBy(() -> BuildLookup.number(Json.read(json))).hasMessageContaining("gives no number of one");
    }
}
