package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;

import hudson.EnvVars;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryActionTest {
    private final DeliveryAction action = new DeliveryAction("one", null, List.of());

    @Test
    void another_receipt_gets_a_build_of_its_own() {
        assertThat(action.shouldSchedule(List.of(new DeliveryAction("two", null, List.of()))))
                .isTrue();
    }

    @Test
    void a_start_by_hand_does_not_swallow_a_receipt() {
        assertThat(action.shouldSchedule(List.of())).isTrue();
    }

    @Test
    void a_repeat_of_the_same_receipt_folds_into_the_waiting_one() {
        assertThat(action.shouldSchedule(List.of(new DeliveryAction("one", null, List.of()))))
                .isFalse();
    }

    @Test
    void what_took_the_place_of_others_stands_for_all_of_them() {
        DeliveryAction newest = new DeliveryAction("three", "github main", List.of("one", "two"));
        assertThat(newest.isOf("one")).isTrue();
        assertThat(newest.receipts()).containsExactly("one", "two", "three");
        assertThat(newest.isAbout("github main")).isTrue();
        assertThat(action.isAbout("github main")).isFalse();
        assertThat(action.shouldSchedule(List.of(newest))).isFalse();
    }

    @Test
    void variables_never_replace_what_is_there() {
        EnvVars env = new EnvVars(Map.of("WEBHOOK_NAME", "mine"));
        new WebhookEnvironment(Map.of("WEBHOOK_NAME", "theirs", "WEBHOOK_EVENT", "push")).buildEnvironment(null, env);
        assertThat(env).containsEntry("WEBHOOK_NAME", "mine").containsEntry("WEBHOOK_EVENT", "push");
    }
}
