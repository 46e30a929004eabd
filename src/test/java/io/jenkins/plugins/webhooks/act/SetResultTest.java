package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SetResultTest {
    @ParameterizedTest
    @CsvSource({"unstable, UNSTABLE", "' Failure ', FAILURE", "NOT_BUILT, NOT_BUILT", "aborted, ABORTED"})
    void a_result_is_found_by_its_name(String name, String result) {
        assertThat(SetResult.named(name)).hasToString(result);
    }

    @ParameterizedTest
    @ValueSource(strings = {"success", "", "red"})
    void what_can_not_make_a_build_worse_is_refused(String name) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> SetResult.named(name))
                .withMessageContaining("use unstable, failure");
    }
}
