package io.jenkins.plugins.webhooks.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionTest {
    private static JsonNode document() {
        try {
            return Json.read(
                    "{\"branch\":\"main\",\"commits\":[{\"id\":1,\"by\":\"ann\"},{\"id\":2,\"by\":\"bob\"}],\"n\":3}");
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "branch|\"main\"",
                "commits.id|[1,2]",
                "commits[by='bob'].id|2",
                "n + 1|4",
                "{'b': branch}|{\"b\":\"main\"}",
                "$count(commits)|2"
            })
    void results_are_json(String expression, String result) throws Exception {
        assertThat(Expression.parse(expression).evaluate(document())).hasToString(result);
    }

    @Test
    void nothing_is_a_missing_node() throws ExpressionException {
        assertThat(Expression.parse("nosuch.field").evaluate(document()).isMissingNode())
                .isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "branch = 'main'|true",
                "branch = 'x'|false",
                "nosuch|false",
                "commits|true",
                "commits[by='x']|false",
                "n|true",
                "n - 3|false",
                "$substring(branch, 9)|false",
                "null|false",
                "$match(branch, /^m/)|true"
            })
    void conditions_are_true_as_jsonata_has_it(String expression, boolean expected) throws ExpressionException {
        assertThat(Expression.parse(expression).test(document())).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "branch =", "((", "'open"})
    void what_is_no_expression_is_refused_with_the_place(String text) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Expression.parse(text))
                .withMessageContaining("JSONata");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "($f := function($x) { $f($x + 1) + 1 }; $f(0))",
                "($f := function($x) { $x > 0 ? $f($x - 1) + $f($x - 1) : 1 }; $f(60))",
                "$error('stop')",
                "1 + 'x'"
            })
    void what_runs_away_or_fails_ends_in_words(String text) {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> Expression.parse(text).evaluate(document()));
    }

    @Test
    void one_expression_serves_many_threads() {
        Expression expression = Expression.parse("branch & $string($count(commits))");
        assertThat(IntStream.range(0, 2000).parallel().mapToObj(i -> {
                    try {
                        return expression.evaluate(document()).textValue();
                    } catch (ExpressionException e) {
                        return e.getMessage();
                    }
                }))
                .containsOnly("main2");
    }
}
