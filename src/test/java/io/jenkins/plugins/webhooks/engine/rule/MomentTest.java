package io.jenkins.plugins.webhooks.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MomentTest {
    private static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    @ParameterizedTest
    @CsvSource({
        "10m, 2026-01-02T03:14:05Z",
        "PT1H, 2026-01-02T04:04:05Z",
        "0s, 2026-01-02T03:04:05Z",
        "30d, 2026-02-01T03:04:05Z",
        "2026-01-02T20:00:00+02:00, 2026-01-02T18:00:00Z",
        "2025-01-02T20:00:00Z, 2026-01-02T03:04:05Z",
    })
    void a_length_or_a_time_gives_a_moment(String text, String moment) {
        assertThat(Moment.parse(text, NOW)).hasToString(moment);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            soon                 | is not a length of time
            31d                  | between 0 and 30 days
            PT-5M                | between 0 and 30 days
            2026-02-01T03:04:06Z | at most 30 days
            2026-01-02 20:00     | ISO 8601 with an offset
            """)
    void what_is_none_is_refused_with_an_example(String text, String reason) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Moment.parse(text, NOW))
                .withMessageContaining(reason);
    }
}
