package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.rule.Expression;
import org.junit.jupiter.api.Test;

class CoalesceKeyTest {
    @Test
    void the_key_belongs_to_its_webhook() {
        assertThat(key("scm.branch", "{\"branch\": \"main\"}")).isEqualTo("github main");
        assertThat(key("[scm.branch, 1]", "{\"branch\": \"main\"}")).isEqualTo("github [\"main\",1]");
    }

    @Test
    void without_a_result_there_is_no_key() {
        assertThat(key("scm.nothing", "{}")).isNull();
        assertThat(new CoalesceKey(null).of(Receipts.push("{}"))).isNull();
    }

    @Test
    void a_key_that_is_too_long_is_refused_rather_than_cut() {
        assertThatThrownBy(() -> key("$pad('x', 501)", "{}")).hasMessageContaining("a key of 501 characters");
    }

    private static String key(String expression, String scm) {
        return new CoalesceKey(Expression.parse(expression)).of(Receipts.push(scm));
    }
}
