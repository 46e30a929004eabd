package io.jenkins.plugins.webhooks.engine.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.SettableClock;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AlertPresetTest {
    @TempDir
    private Path folder;

    private Watchroom room(AlertPreset preset, String limit) {
        AlertRuleBuilder rule = AlertRule.named("it");
        return new Watchroom(
                folder,
                new SettableClock(),
                preset.apply(preset == AlertPreset.SILENT ? rule.incoming("github") : rule, limit)
                        .build());
    }

    private static void build(Watchroom room, String type, int number, String result) {
        room.publish(
                type,
                "app#" + number,
                "{\"job\": {\"fullName\": \"app\"}, \"number\": " + number + ", \"result\": \"" + result + "\"}");
    }

    @Test
    void consecutive_failures_of_a_job() {
        try (Watchroom room = room(AlertPreset.FAILURES, "3")) {
            build(room, "build.completed", 1, "FAILURE");
            build(room, "build.completed", 2, "FAILURE");
            build(room, "build.completed", 3, "SUCCESS");
            build(room, "build.completed", 4, "FAILURE");
            build(room, "build.completed", 5, "ABORTED");
            build(room, "build.completed", 6, "FAILURE");
            assertThat(room.told()).isEmpty();
            build(room, "build.completed", 7, "FAILURE");
            build(room, "build.completed", 8, "FAILURE");
            build(room, "build.completed", 9, "SUCCESS");
            build(room, "build.completed", 10, "SUCCESS");
            assertThat(room.told()).containsExactly("alert.it firing app", "alert.it recovered app");
        }
    }

    @Test
    void a_build_that_runs_too_long_while_it_runs() {
        try (Watchroom room = room(AlertPreset.LONG_BUILD, "2h")) {
            build(room, "build.started", 1, "");
            build(room, "build.started", 2, "");
            room.advance(Duration.ofHours(1));
            build(room, "build.completed", 2, "SUCCESS");
            room.advance(Duration.ofHours(1));
            assertThat(room.told()).containsExactly("alert.it firing app#1");
            build(room, "build.completed", 1, "ABORTED");
            assertThat(room.told()).containsExactly("alert.it firing app#1", "alert.it recovered app#1");
        }
    }

    @Test
    void an_item_stuck_in_the_queue() {
        try (Watchroom room = room(AlertPreset.STUCK_ITEM, "30m")) {
            room.publish("build.queued", "app", "{\"queueId\": 7}");
            room.publish("build.queued", "app", "{\"queueId\": 8}");
            room.publish("queue.cancelled", "app", "{\"queueId\": 8}");
            room.advance(Duration.ofMinutes(30));
            assertThat(room.told()).containsExactly("alert.it firing app (7)");
            room.publish("queue.left", "app", "{\"queueId\": 7}");
            assertThat(room.told()).hasSize(2);
        }
    }

    @Test
    void a_node_lost() {
        try (Watchroom room = room(AlertPreset.NODE_LOST, "5m")) {
            room.publish("node.offline", "linux-1", "{}", Severity.WARNING);
            room.publish("node.offline", "wanted", "{}", Severity.INFO);
            room.advance(Duration.ofMinutes(4));
            room.publish("node.online", "linux-1", "{}");
            room.publish("node.offline", "linux-2", "{}", Severity.WARNING);
            room.advance(Duration.ofMinutes(5));
            assertThat(room.told()).containsExactly("alert.it firing linux-2");
            room.publish("node.deleted", "linux-2", "{}");
            assertThat(room.told()).hasSize(2);
        }
    }

    @Test
    void a_disk_low() {
        try (Watchroom room = room(AlertPreset.DISK_LOW, "10GB")) {
            disk(room, 11L << 30);
            disk(room, (10L << 30) - 1);
            disk(room, 10L << 30);
            assertThat(room.told()).containsExactly("alert.it firing linux-1 /var");
            disk(room, 11L << 30);
            assertThat(room.told()).containsExactly("alert.it firing linux-1 /var", "alert.it recovered linux-1 /var");
        }
    }

    private static void disk(Watchroom room, long free) {
        room.publish("node.disk", "linux-1", "{\"path\": \"/var\", \"freeBytes\": " + free + "}");
    }

    @Test
    void an_incoming_webhook_gone_silent() {
        try (Watchroom room = room(AlertPreset.SILENT, "1d")) {
            room.advance(Duration.ofHours(23));
            room.receipts.put("github", room.clock.instant());
            room.advance(Duration.ofHours(23));
            assertThat(room.told()).isEmpty();
            room.advance(Duration.ofHours(1));
            assertThat(room.told()).containsExactly("alert.it firing it");
            room.receipts.put("github", room.clock.instant().plusSeconds(1));
            room.advance(Duration.ofSeconds(1));
            assertThat(room.told()).containsExactly("alert.it firing it", "alert.it recovered it");
        }
    }

    @Test
    void a_limit_that_is_none_is_refused_with_an_example() {
        refused(AlertPreset.FAILURES, "many", "limit: 'many' is not a number of builds, for example 3");
        refused(AlertPreset.DISK_LOW, "10", "for example 10GB");
        refused(AlertPreset.NODE_LOST, "soon", "is not a length of time");
        refused(AlertPreset.NODE_LOST, "", "limit is missing: a length of time, for example 5m");
        refused(AlertPreset.SILENT, "1d", "incoming is missing");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> AlertPreset.parse("magic"))
                .withMessageContaining("failures, long-build, stuck-item, node-lost, disk-low, silent");
    }

    private static void refused(AlertPreset preset, String limit, String message) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> preset.apply(AlertRule.named("a"), limit))
                .withMessageContaining(message);
    }
}
