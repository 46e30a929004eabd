package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class BoundStartTest {
    @Test
    void without_parameters_all_values_that_are_there_go_to_the_environment() {
        Map<String, String> values = new HashMap<>(Map.of("TAG", "v1"));
        values.put("NOTHING", null);

        BoundStart.Split split = BoundStart.Split.of(values, List.of());

        assertThat(split.parameters()).isEmpty();
        assertThat(split.others()).containsExactly(Map.entry("TAG", "v1"));
    }

    @Test
    void what_a_job_wants_to_know_has_the_prefix_once_and_wins() {
        WebhookFacts facts = new WebhookFacts("01", "github", "github", "push", Map.of("REF", "refs/heads/main"))
                .with(Map.of("TAG", "v1", "WEBHOOK_REF", "mine"));

        assertThat(facts.environment())
                .containsEntry("WEBHOOK_TAG", "v1")
                .containsEntry("WEBHOOK_REF", "mine")
                .containsEntry("WEBHOOK_RECEIPT", "01");
    }
}
