package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Action;
import hudson.model.Actionable;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BuildParametersTest {
    @Test
    void a_sensitive_parameter_stays_here() {
        assertThat(BuildParameters.harmless(
                        with(value("TARGET", "staging", false), value("PASSWORD", "hunter2", true))))
                .isEqualTo(Map.of("TARGET", "staging"));
    }

    @Test
    void simple_values_keep_their_type_and_others_become_text() {
        assertThat(BuildParameters.simple(true)).isEqualTo(true);
        assertThat(BuildParameters.simple(5)).isEqualTo(5);
        assertThat(BuildParameters.simple(null)).isNull();
        assertThat(BuildParameters.simple(List.of("a"))).isEqualTo("[a]");
    }

    @Test
    void a_long_value_is_cut() {
        assertThat(BuildParameters.simple("x".repeat(BuildParameters.LONGEST + 1)))
                .isEqualTo("x".repeat(BuildParameters.LONGEST));
    }

    private static Actionable with(ParameterValue... values) {
        return new Actionable() {
            @Override
            public String getDisplayName() {
                return "";
            }

            @Override
            public String getSearchUrl() {
                return "";
            }

            @Override
            public <T extends Action> List<T> getActions(Class<T> type) {
                return List.of(type.cast(new ParametersAction(List.of(values))));
            }
        };
    }

    private static ParameterValue value(String name, Object value, boolean sensitive) {
        return new ParameterValue(name) {
            private static final long serialVersionUID = 1L;

            @Override
            public Object getValue() {
                return value;
            }

            @Override
            public boolean isSensitive() {
                return sensitive;
            }
        };
    }
}
