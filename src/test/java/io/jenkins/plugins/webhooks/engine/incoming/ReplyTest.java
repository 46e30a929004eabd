package io.jenkins.plugins.webhooks.engine.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyTest {
    @ParameterizedTest
    @ValueSource(ints = {204, 205})
    void an_answer_that_can_have_no_body_has_none(int status) {
        Map<String, String> headers = Map.of("X-Team", "blue");
        for (Expression body : new Expression[] {null, Expression.parse("'taken'")}) {
            Answer answer = new Reply(new ResponseSettings(status, headers, null), body).to("01", false, null);

            assertThat(answer.status()).isEqualTo(status);
            assertThat(answer.body()).isEmpty();
            assertThat(answer.headers()).isEqualTo(headers);
        }
    }
}
