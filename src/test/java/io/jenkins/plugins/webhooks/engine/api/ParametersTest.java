package io.jenkins.plugins.webhooks.engine.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ParametersTest {
    @Test
    void nothing_asked_is_the_newest() {
        assertThat(selection(Map.of())).isEqualTo(Selection.NEWEST);
    }

    @Test
    void every_parameter_counts() {
        assertThat(selection(Map.of(
                        "limit", "7", "before", "b", "webhook", "w", "state", "given_up", "text", "t", "cause", "c")))
                .isEqualTo(new Selection("w", "given_up", "t", "c", "b", 7));
    }

    @Test
    void an_empty_field_of_a_form_selects_everything() {
        assertThat(selection(Map.of("webhook", "", "state", "", "limit", ""))).isEqualTo(Selection.NEWEST);
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "0", "-1", "501", "1e2", "99999999999"})
    void a_limit_out_of_range_is_refused(String limit) {
        assertThatThrownBy(() -> selection(Map.of("limit", limit)))
                .isInstanceOf(ApiException.class)
                .hasMessage("limit must be a number from 1 to 500");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            state | gone    | use pending, delivered, given_up
            state | PENDING | use pending, delivered, given_up
            stat  | pending | use before, cause, limit, state, text, webhook
            """)
    void what_is_unknown_is_refused_with_what_is_known(String name, String value, String message) {
        assertThatThrownBy(() -> selection(Map.of(name, value)))
                .isInstanceOf(ApiException.class)
                .hasMessageContaining(message);
    }

    private static Selection selection(Map<String, String> query) {
        return new Parameters(query).selection(DeliveryState.values(), Set.of("webhook", "state", "text", "cause"));
    }
}
