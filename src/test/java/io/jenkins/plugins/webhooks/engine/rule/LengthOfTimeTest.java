package io.jenkins.plugins.webhooks.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LengthOfTimeTest {

    @ParameterizedTest
    @CsvSource({
        "500ms, PT0.5S",
        "5s, PT5S",
        "10 m, PT10M",
        "6H, PT6H",
        "' 3d ', PT72H",
        "PT1H30M, PT1H30M",
        "P2D, PT48H"
    })
    void reads_short_and_iso_forms(String text, Duration expected) {
        assertThat(LengthOfTime.parse(text)).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "5", "s", "-5s", "5 weeks", "1e9s", "99999999999999999999s"})
    void refuses_what_is_no_length_of_time_and_shows_examples(String text) {
        assertThatThrownBy(() -> LengthOfTime.parse(text))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("use for example");
    }

    @Test
    void refuses_sign_in_short_form_but_leaves_iso_to_the_user_of_the_value() {
        assertThat(LengthOfTime.parse("PT-1S")).isNegative();
    }
}
