package io.jenkins.plugins.webhooks.engine.incoming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.io.IOException;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlannedActionTest {
    private int runs;

    private final Action action = new Action() {
        @Override
        public String name() {
            return "count";
        }

        @Override
        public Outcome run(Accepted accepted) {
            runs++;
            return new Outcome("counted", List.of());
        }
    };

    @ParameterizedTest
    @CsvSource({
        "payload.go, 1, counted",
        "payload.stop, 0, 'skipped, because its condition is not true'",
        ", 1, counted"
    })
    void the_condition_decides(String when, int expected, String detail) throws Exception {
        Outcome outcome = planned(when).run(receipt());
        assertThat(outcome.detail()).isEqualTo(detail);
        assertThat(runs).isEqualTo(expected);
    }

    @Test
    void a_condition_that_fails_does_nothing() {
        assertThatThrownBy(() -> planned("$number('x')").run(receipt())).isInstanceOf(ExpressionException.class);
        assertThat(runs).isZero();
    }

    @Test
    void it_goes_by_the_name_of_what_it_does() {
        assertThat(planned(null).name()).isEqualTo("count");
    }

    private PlannedAction planned(String when) {
        return new PlannedAction(action, Schedule.AT_ONCE, when == null ? null : Expression.parse(when));
    }

    private static Accepted receipt() throws IOException {
        return new Accepted("1", "w", "custom", "e", Headers.of(), Json.read("{\"go\": true}"), List.of());
    }
}
