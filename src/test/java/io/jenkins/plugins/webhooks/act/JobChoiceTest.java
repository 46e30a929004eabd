package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JobChoiceTest {
    private static final String APP = """
            {"repository": {"httpUrl": "https://git.example.com/team/app.git", "sshUrl": null, "webUrl": null}}""";

    private final JobTree tree = () -> List.of(
            entry("team/app/deploy", false, "git@git.example.com:team/app.git"),
            entry("team/lib/deploy", false, "https://git.example.com/team/lib"),
            entry("team/multi/main", true, "https://git.example.com/team/app"));

    @Test
    void names_stay_and_patterns_become_the_jobs_they_match() {
        assertThat(new NamedJobs(List.of("other", "team/*/deploy"), tree).of(Receipts.push("{}")))
                .containsExactly("other", "team/app/deploy", "team/lib/deploy");
    }

    @Test
    void a_pattern_that_matches_nothing_is_no_silent_nothing() {
        NamedJobs jobs = new NamedJobs(List.of("prod/*"), tree);
        assertThatThrownBy(() -> jobs.of(Receipts.push("{}")))
                .hasMessage("no job that can be started matches 'prod/*'");
    }

    @ParameterizedTest
    @CsvSource({
        "team/*/deploy, team/app/deploy, true",
        "team/*/deploy, team/a/b/deploy, false",
        "team/**, team/a/b/deploy, true",
        "**/deploy, team/a/deploy, true",
        "team/dep*, team/deploy, true",
        "team/*, teamx/deploy, false",
        "a.c*, abc, false"
    })
    void a_pattern_keeps_to_its_folder(String pattern, String name, boolean expected) {
        assertThat(new JobPattern(pattern).test(name)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {"'\"a/b\"'; a/b", "['a', 'b']; a,b", "nothing; ''", "[]; ''"})
    void an_expression_gives_one_name_or_many_or_none(String expression, String expected) {
        List<String> names = expected.isEmpty() ? List.of() : Arrays.asList(expected.split(","));
        assertThat(new ComputedJobs(Expression.parse(expression)).of(Receipts.push("{}")))
                .isEqualTo(names);
    }

    @Test
    void an_expression_that_gives_no_names_is_refused() {
        assertThatThrownBy(() -> new ComputedJobs(Expression.parse("[1]")).of(Receipts.push("{}")))
                .hasMessage("jobsFrom: must give full names of jobs as text");
        assertThatThrownBy(() -> new ComputedJobs(Expression.parse("[1..101].('j' & $)")).of(Receipts.push("{}")))
                .hasMessageContaining("gives 101 jobs");
    }

    @Test
    void jobs_of_a_repository_are_found_however_they_reach_it() {
        assertThat(new RepositoryJobs(tree).of(Receipts.push(APP))).containsExactly("team/app/deploy");
    }

    @Test
    void an_unknown_repository_is_named() {
        assertThatThrownBy(() -> new RepositoryJobs(List::of).of(Receipts.push(APP)))
                .hasMessage("no job that can be started takes its sources from git.example.com/team/app");
        assertThatThrownBy(() -> new RepositoryJobs(tree).of(Receipts.push("{}")))
                .hasMessageStartingWith("the request names no repository");
    }

    private static JobTree.Entry entry(String name, boolean branch, String address) {
        return new JobTree.Entry(
                name, branch, () -> Set.of(RepositoryAddress.parse(address).orElseThrow()));
    }
}
