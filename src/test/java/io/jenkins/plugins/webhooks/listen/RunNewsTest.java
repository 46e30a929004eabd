package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RunNewsTest {
    private static final JobFacts JOB =
            new JobFacts("team/app", "Team \u00bb App", "https://ci.example/job/team/job/app/");

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, FAILURE, build.completed build.fixed",
        "SUCCESS, UNSTABLE, build.completed build.fixed",
        "SUCCESS, SUCCESS, build.completed",
        "SUCCESS, ABORTED, build.completed",
        "SUCCESS, , build.completed",
        "FAILURE, SUCCESS, build.completed build.broken",
        "UNSTABLE, SUCCESS, build.completed build.broken",
        "FAILURE, UNSTABLE, build.completed",
        "FAILURE, FAILURE, build.completed",
        "FAILURE, , build.completed",
        "ABORTED, SUCCESS, build.completed",
        "NOT_BUILT, SUCCESS, build.completed"
    })
    void a_change_between_good_and_bad_is_told_besides(String result, String previous, String types) {
        assertThat(RunNews.completed(run(result, previous, 5L)))
                .extracting(News::type)
                .containsExactlyElementsOf(Arrays.asList(types.split(" ")));
    }

    @ParameterizedTest
    @CsvSource({
        "SUCCESS, SUCCESS",
        "UNSTABLE, WARNING",
        "FAILURE, ERROR",
        "ABORTED, WARNING",
        "NOT_BUILT, INFO",
        ", INFO"
    })
    void the_result_says_how_much_it_matters(String result, Severity severity) {
        assertThat(RunNews.severity(result)).isEqualTo(severity);
    }

    @Test
    void a_completed_run_is_told_with_all_its_facts() {
        News news = RunNews.completed(run("FAILURE", "SUCCESS", 4200L)).get(0);

        assertThat(news.subject()).isEqualTo("team/app#12");
        assertThat(news.receipt()).isEqualTo("01J");
        JsonNode data = news.data();
        assertThat(data.at("/job/fullName").asText()).isEqualTo("team/app");
        assertThat(data.at("/job/displayName").asText()).isEqualTo("Team \u00bb App");
        assertThat(data.at("/number").asInt()).isEqualTo(12);
        assertThat(data.at("/url").asText()).isEqualTo("https://ci.example/job/team/job/app/12/");
        assertThat(data.at("/result").asText()).isEqualTo("FAILURE");
        assertThat(data.at("/previousResult").asText()).isEqualTo("SUCCESS");
        assertThat(data.at("/startedAt").asText()).isEqualTo("2026-01-02T03:04:05Z");
        assertThat(data.at("/durationMillis").asLong()).isEqualTo(4200);
        assertThat(data.at("/causes/0").asText()).isEqualTo("Started by <b>somebody</b>");
        assertThat(data.at("/parameters/DEPLOY").asBoolean()).isTrue();
        assertThat(data.at("/scm/revision").asText()).isEqualTo("4b262625");
        assertThat(data.at("/scm/repositoryUrl").asText()).isEqualTo("https://git.example/app.git");
        assertThat(data.at("/receipt").asText()).isEqualTo("01J");
    }

    @Test
    void what_is_not_known_yet_is_null_and_there() {
        JsonNode data = RunNews.started(run(null, null, null)).data();

        assertThat(data.get("result").isNull()).isTrue();
        assertThat(data.get("previousResult").isNull()).isTrue();
        assertThat(data.get("durationMillis").isNull()).isTrue();
    }

    private static RunSnapshot run(String result, String previous, Long duration) {
        return new RunSnapshot(
                JOB,
                12,
                "#12",
                "https://ci.example/job/team/job/app/12/",
                result,
                previous,
                Instant.parse("2026-01-02T03:04:05Z"),
                duration,
                List.of("Started by <b>somebody</b>"),
                Map.of("DEPLOY", true),
                new ScmFacts("4b262625", "main", "https://bot:secret@git.example/app.git", null),
                "01J");
    }
}
