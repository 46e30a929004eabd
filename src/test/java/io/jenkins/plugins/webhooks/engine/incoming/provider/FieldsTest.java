package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    @ParameterizedTest
    @ValueSource(strings = {"7", "true", "null", "''", "{}", "['a']", "{'b':'c'}"})
    void only_a_text_that_says_something_is_a_text(String value) throws Exception {
        assertThat(of(value).text("a")).isNull();
        assertThat(of(value).text("a", "deeper", "still")).isNull();
        assertThat(of("'x'").text("a")).isEqualTo("x");
    }

    @ParameterizedTest
    @ValueSource(strings = {"'7'", "7.0", "1e3", "1e999999999", "99999999999999999999", "true", "null", "[7]"})
    void only_a_whole_number_is_a_number(String value) throws Exception {
        assertThat(of(value).number("a")).isNull();
        assertThat(of("-7").number("a")).isEqualTo(-7);
    }

    @ParameterizedTest
    @ValueSource(strings = {"'true'", "1", "null", "[]"})
    void only_true_and_false_are_flags(String value) throws Exception {
        assertThat(of(value).flag("a")).isNull();
        assertThat(of("false").flag("a")).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"0000000000000000000000000000000000000000,", "0,", "'',", "0a0, 0a0"})
    void zeros_are_no_hash(String value, String hash) throws Exception {
        assertThat(of("'" + value + "'").hash("a")).isEqualTo(hash);
    }

    @Test
    void times_stay_as_they_are_but_for_milliseconds() throws Exception {
        assertThat(of("'2020-01-28T15:46:24+0100'").time("a")).isEqualTo("2020-01-28T15:46:24+0100");
        assertThat(of("0").time("a")).isEqualTo("1970-01-01T00:00:00Z");
        assertThat(of("9223372036854775807").time("a")).isNotBlank();
        assertThat(of("{}").time("a")).isNull();
    }

    @Test
    void lists_hold_what_is_there_and_texts_leave_out_the_rest() throws Exception {
        assertThat(of("[1,'b',null,{},'c']").list("a")).hasSize(5);
        assertThat(of("[1,'b',null,{},'c']").texts("a")).containsExactly("b", "c");
        assertThat(of("'b'").list("a")).isEmpty();
        assertThat(of("'b'").texts("a")).isNull();
        assertThat(of("[]").texts("a")).isEmpty();
    }

    @Test
    void the_first_name_with_a_text_counts() throws Exception {
        assertThat(new Fields(json("{'a':1,'b':'','c':'x','d':'y'}")).firstText("a", "b", "c", "d"))
                .isEqualTo("x");
        assertThat(new Fields(json("[]")).firstText("a")).isNull();
    }

    private static Fields of(String value) throws Exception {
        return new Fields(json("{'a':" + value + "}"));
    }
}
