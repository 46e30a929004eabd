package io.jenkins.plugins.webhooks.engine.outgoing;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class RetryAfterTest {
    private static final Instant NOW = Instant.parse("2015-10-21T07:28:00Z");

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"0|0", "120|120", " 7 |7", "Wed, 21 Oct 2015 07:29:00 GMT|60", "Wed, 21 Oct 2015 07:00:00 GMT|0"})
    void seconds_and_dates_are_read(String value, long seconds) {
        assertThat(RetryAfter.read(value, NOW)).isEqualTo(Duration.ofSeconds(seconds));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {"soon", "-5", "1.5", "99999999999999999999999", "Wed, 99 Oct 2015 07:29:00 GMT"})
    void anything_else_asks_for_nothing(String value) {
        assertThat(RetryAfter.read(value, NOW)).isNull();
    }

    @Test
    void a_refusal_that_can_pass_is_tried_again() {
        for (int status = 500; status < 600; status++) {
            assertThat(Judgement.ofRefusal(status)).isEqualTo(Judgement.LATER);
        }
        assertThat(Judgement.ofRefusal(410)).isEqualTo(Judgement.FINAL);
        assertThat(Judgement.ofRefusal(307)).isEqualTo(Judgement.FINAL);
        assertThat(Judgement.ofRefusal(429)).isEqualTo(Judgement.LATER);
    }
}
