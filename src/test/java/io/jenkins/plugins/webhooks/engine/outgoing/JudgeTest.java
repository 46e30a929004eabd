package io.jenkins.plugins.webhooks.engine.outgoing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.outgoing.Judge.Verdict;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.StatusSet;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.SuccessSettings;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.List;
import org.junit.jupiter.api.Test;

class JudgeTest {
    private static Judge judge(String body, String... status) {
        return new Judge(
                new SuccessSettings(StatusSet.parse(List.of(status)), body), Expression.optional("body", body), null);
    }

    private static AnswerBody body(String text) {
        return new AnswerBody(text.getBytes(UTF_8), "");
    }

    @Test
    void the_chosen_statuses_acknowledge_and_no_others() {
        Judge judge = judge(null, "204", "404");
        assertThat(judge.judge(404, body("")).judgement()).isEqualTo(Judgement.ACKNOWLEDGED);
        assertThat(judge.judge(410, body("")).judgement()).isEqualTo(Judgement.FINAL);
        assertThat(judge.judge(200, body("")))
                .isEqualTo(new Verdict(
                        Judgement.LATER, "the target answered 200, which is not in success.status (204, 404)"));
    }

    @Test
    void a_condition_on_the_body_decides_besides() {
        Judge judge = judge("ok = true and $count(errors) = 0", "200-299");
        assertThat(judge.judge(200, body("{\"ok\":true,\"errors\":[]}")).judgement())
                .isEqualTo(Judgement.ACKNOWLEDGED);
        assertThat(judge.judge(200, body("{\"ok\":true,\"errors\":[1]}")))
                .isEqualTo(new Verdict(Judgement.LATER, "the target answered 200, but not what success.body wants"));
        assertThat(judge.judge(400, body("{\"ok\":true,\"errors\":[]}")).judgement())
                .isEqualTo(Judgement.FINAL);
    }

    @Test
    void an_answer_that_is_no_json_or_not_whole_meets_no_condition() {
        Judge judge = judge("ok", "200-299");
        assertThat(judge.judge(200, body("<html>")))
                .isEqualTo(new Verdict(Judgement.LATER, "the target answered 200, but no JSON for success.body"));
        assertThat(judge.judge(200, body("")).judgement()).isEqualTo(Judgement.LATER);
        assertThat(judge.judge(200, new AnswerBody("{\"ok\":tr".getBytes(UTF_8), "the answer is longer than 8 bytes"))
                        .words())
                .isEqualTo("success.body can't be asked: the answer is longer than 8 bytes");
    }

    @Test
    void a_condition_that_fails_says_so() {
        assertThat(judge("$number(ok)", "200-299")
                        .judge(200, body("{\"ok\":\"yes\"}"))
                        .words())
                .startsWith("success.body: the expression failed");
    }

    @Test
    void chosen_final_statuses_replace_the_usual_ones() {
        Judge judge = new Judge(SuccessSettings.DEFAULT, null, StatusSet.parse(List.of("500", "400-403")));
        assertThat(judge.judge(500, body("")).judgement()).isEqualTo(Judgement.FINAL);
        assertThat(judge.judge(403, body("")).judgement()).isEqualTo(Judgement.FINAL);
        assertThat(judge.judge(404, body("")).judgement()).isEqualTo(Judgement.LATER);
    }
}
