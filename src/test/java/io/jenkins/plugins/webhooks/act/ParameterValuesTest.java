package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParameterValuesTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "payload.text | a b",
                "payload.number | 1.10",
                "payload.flag | true",
                "payload.list | [1,\"x\"]",
                "payload.object | {\"k\":null}",
                "payload.nothing | ",
                "payload.absent | ",
                "provider & '-' & webhook | custom-any"
            })
    void results_become_text(String expression, String expected) {
        assertThat(evaluate(expression, """
                        {"text": "a b", "number": 1.10, "flag": true, "list": [1, "x"], "object": {"k": null},
                         "nothing": null}""")).isEqualTo(expected);
    }

    @Test
    void a_failure_names_the_parameter() {
        assertThatThrownBy(() -> evaluate("payload.text + 1", "{\"text\": \"a\"}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("parameter 'P': the expression failed");
    }

    @Test
    void a_value_that_no_environment_can_hold_is_refused() {
        // Two bytes each in UTF-8, so that characters and bytes differ.
        String fits = "\u00e9".repeat((ParameterValues.MAX_BYTES - "P=".length() - 1) / 2);
        assertThat(evaluate("payload", "\"" + fits + "\"")).isEqualTo(fits);
        assertThatThrownBy(() -> evaluate("payload", "\"" + fits + "\u00e9\""))
                .hasMessageContaining("parameter 'P' would have 131073 bytes");
    }

    private static String evaluate(String expression, String payload) {
        return new ParameterValues(Map.of("P", Expression.parse(expression)))
                .evaluate(Receipts.withPayload(payload).document())
                .get("P");
    }
}
