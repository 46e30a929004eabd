package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BuildStatusTest {
    @ParameterizedTest
    @CsvSource({
        "SUCCESS, SUCCESS", "partiallySucceeded, UNSTABLE", "timed_out, FAILURE", "Still Failing, FAILURE",
        "IN_PROGRESS, RUNNING", "waiting-for-resource, QUEUED", "NOT_BUILT, SKIPPED", "ABORTED, CANCELLED",
        "errored, ERROR", "action_required, UNKNOWN", ", UNKNOWN", "'', UNKNOWN",
    })
    void reads_the_words_of_all_systems(String word, BuildStatus status) {
        assertThat(BuildStatus.of(word)).isEqualTo(status);
    }

    @Test
    void what_is_not_known_is_not_over() {
        assertThat(BuildStatus.UNKNOWN.isFinished()).isFalse();
        assertThat(BuildStatus.RUNNING.isFinished()).isFalse();
        assertThat(BuildStatus.SKIPPED.isFinished()).isTrue();
    }
}
