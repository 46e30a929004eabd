package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class StartJobsTest {
    private final List<String> log = new ArrayList<>();

    @Test
    void starts_every_job_with_the_same_values() throws Exception {
        Outcome outcome = start("a", "b/c").run(Receipts.push("{\"branch\": \"main\"}"));
        assertThat(log).containsExactly("look at a {BRANCH=main}", "look at b/c {BRANCH=main}", "start a", "start b/c");
        assertThat(outcome.detail()).isEqualTo("job 'a' started, job 'b/c' started");
        assertThat(outcome.links()).extracting(Outcome.Link::url).containsExactly("job/a/", "job/b/c/");
    }

    @Test
    void a_job_that_can_not_be_started_starts_none() {
        StartJobs action = start("a", "missing");
        assertThatThrownBy(() -> action.run(Receipts.push("{}"))).hasMessage("there is no job 'missing'");
        assertThat(log).doesNotContain("start a");
    }

    @Test
    void a_refusal_on_the_way_says_what_was_started_before() {
        StartJobs action = start("a", "refused");
        assertThatThrownBy(() -> action.run(Receipts.push("{}")))
                .hasMessage("Jenkins refuses to start job 'refused'; before that job 'a' started");
    }

    private StartJobs start(String... names) {
        ParameterValues values = new ParameterValues(Map.of("BRANCH", Expression.parse("scm.branch")));
        return new StartJobs(
                List.of(new NamedJobs(List.of(names), List::of)), values, new CoalesceKey(null), this::prepare);
    }

    private Start prepare(String name, Map<String, String> values) {
        log.add("look at " + name + " " + values);
        if (name.equals("missing")) {
            throw new IllegalArgumentException("there is no job 'missing'");
        }
        return (facts, key) -> {
            log.add("start " + name);
            if (name.equals("refused")) {
                throw new IllegalStateException("Jenkins refuses to start job 'refused'");
            }
            return new Outcome("job '" + name + "' started", List.of(new Outcome.Link(name, "job/" + name + "/")));
        };
    }
}
