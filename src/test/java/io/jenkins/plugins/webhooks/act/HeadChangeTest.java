package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HeadChangeTest {
    @ParameterizedTest
    @CsvSource({"false, false", "true, true"})
    void a_push_is_about_a_branch(boolean deleted, boolean removed) {
        assertThat(HeadChange.in(Receipts.push("{\"branch\": \"main\", \"deleted\": " + deleted + "}")))
                .containsExactly(new HeadChange(false, "main", removed));
    }

    @ParameterizedTest
    @CsvSource({"opened, false", "updated, false", "approved, false", "closed, true", "merged, true"})
    void a_pull_request_is_about_itself(String action, boolean removed) {
        assertThat(HeadChange.in(Receipts.pullRequest("{\"number\": 7, \"action\": \"" + action + "\"}")))
                .containsExactly(new HeadChange(true, "7", removed));
    }

    @Test
    void what_names_neither_tells_nothing() {
        assertThat(HeadChange.in(Receipts.push("{\"branch\": null}"))).isEmpty();
        assertThat(HeadChange.in(Receipts.pullRequest("{\"number\": null}"))).isEmpty();
        assertThat(HeadChange.in(Receipts.withPayload("{}"))).isEmpty();
    }
}
