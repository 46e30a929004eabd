package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.model.Action;
import hudson.model.Actionable;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ParametersTest {
    @Test
    void a_sensitive_parameter_stays_here() {
        assertThat(Parameters.harmless(with(value("TARGET", "staging", false), value("PASSWORD", "hunter2", true))))
                .isEqualTo(Map.of("TARGET", "staging"));
    }

    @Test
    void simple_values_keep_their_type_and_others_become_text() {
        assertThat(Parameters.simple(true)).isEqualTo(true);
        assertThat(Parameters.simple(5)).isEqualTo(5);
        assertThat(Parameters.simple(null)).isNull();
        assertThat(Parameters.simple(List.of("a"))).isEqualTo("[a]");
    }

    @Test
    void a_long_value_is_cut() {
        assertThat(Parameters.simple("x".repeat(Parameters.LONGEST + 1))).isEqualTo("x".repeat(Parameters.LONGEST));
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
