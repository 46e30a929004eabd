package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import hudson.model.ParameterDefinition;
import hudson.model.ParameterValue;
import hudson.model.SimpleParameterDefinition;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JobParametersTest {
    private final JobParameters parameters =
            new JobParameters("team/app", List.of(new Text("BRANCH", "main"), new Number("COUNT"), new Opaque("FILE")));

    @Test
    void given_values_and_defaults_make_the_parameters_of_a_build() {
        assertThat(parameters.with(Map.of("COUNT", "7")).getParameters())
                .extracting(each -> each.getName() + "=" + each.getValue())
                .containsExactly("BRANCH=main", "COUNT=7");
    }

    @Test
    void an_expression_without_a_result_leaves_the_default() {
        assertThat(parameters.with(Collections.singletonMap("BRANCH", null)).getParameters())
                .extracting(ParameterValue::getValue)
                .containsExactly("main");
    }

    @Test
    void a_parameter_that_the_job_does_not_define_is_named() {
        assertThatThrownBy(() -> parameters.with(Map.of("BRUNCH", "x")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("job 'team/app' defines no parameter 'BRUNCH'");
        assertThatThrownBy(() -> new JobParameters("team/app", List.of()).with(Map.of("BRANCH", "x")))
                .hasMessage("job 'team/app' defines no parameter 'BRANCH'");
    }

    @Test
    void a_value_that_the_parameter_does_not_take_is_named() {
        assertThatThrownBy(() -> parameters.with(Map.of("COUNT", "seven")))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("parameter 'COUNT' of job 'team/app' does not take the value");
        assertThatThrownBy(() -> parameters.with(Map.of("COUNT", "-1")))
                .hasMessage("parameter 'COUNT' of job 'team/app' does not take the value '-1'");
        assertThatThrownBy(() -> parameters.with(Map.of("FILE", "x")))
                .hasMessage("parameter 'FILE' of job 'team/app' can't be given as text");
    }

    @Test
    void a_job_without_parameters_gets_none() {
        assertThat(new JobParameters("team/app", List.of()).with(Map.of())).isNull();
    }

    private static final class Value extends ParameterValue {
        private static final long serialVersionUID = 1L;
        private final String text;

        Value(String name, String text) {
            super(name);
            this.text = text;
        }

        @Override
        public Object getValue() {
            return text;
        }
    }

    private static final class Text extends SimpleParameterDefinition {
        private static final long serialVersionUID = 1L;
        private final String usual;

        Text(String name, String usual) {
            super(name);
            this.usual = usual;
        }

        @Override
        public ParameterValue createValue(String value) {
            return new Value(getName(), value);
        }

        @Override
        public ParameterValue getDefaultParameterValue() {
            return new Value(getName(), usual);
        }
    }

    /** Refuses in both ways that real definitions have: by an exception and by {@code isValid}. */
    private static final class Number extends SimpleParameterDefinition {
        private static final long serialVersionUID = 1L;

        Number(String name) {
            super(name);
        }

        @Override
        public ParameterValue createValue(String value) {
            return new Value(getName(), Integer.valueOf(value).toString());
        }

        @Override
        public boolean isValid(ParameterValue value) {
            return !value.getValue().toString().startsWith("-");
        }
    }

    private static final class Opaque extends ParameterDefinition {
        private static final long serialVersionUID = 1L;

        Opaque(String name) {
            super(name);
        }
    }
}
