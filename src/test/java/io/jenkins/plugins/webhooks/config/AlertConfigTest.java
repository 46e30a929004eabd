package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.jenkins.plugins.webhooks.engine.alert.AlertRule;
import io.jenkins.plugins.webhooks.engine.alert.Condition;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.schedule.ScheduledEvent;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AlertConfigTest {
    private final AlertConfig config = new AlertConfig(" many ");

    @Test
    void everything_that_is_said_arrives() {
        config.setEvents(List.of("custom.*", " "));
        config.setWhen("data.bad");
        config.setBy("subject");
        config.setCount("5");
        config.setWindow("10m");
        config.setRecover("data.good");
        config.setSeverity("Error");
        config.setType("alert.too-many");
        config.setData("{'n': count}");
        config.setExpires("7d");
        AlertRule rule = config.toEngine();
        assertThat(rule.name()).isEqualTo("many");
        assertThat(rule.events()).hasToString("[custom.*]");
        assertThat(rule.when()).isEqualTo("data.bad");
        assertThat(rule.by()).isEqualTo("subject");
        assertThat(rule.condition()).isEqualTo(new Condition.Count(5, Duration.ofMinutes(10)));
        assertThat(rule.recover()).isEqualTo("data.good");
        assertThat(rule.severity()).isEqualTo(Severity.ERROR);
        assertThat(rule.type()).isEqualTo("alert.too-many");
        assertThat(rule.data()).isEqualTo("{'n': count}");
        assertThat(rule.expires()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void a_preset_needs_its_limit_and_takes_a_condition_of_its_own() {
        config.setPreset("failures");
        config.setLimit("3");
        config.setWhen("subject != 'x'");
        AlertRule rule = config.toEngine();
        assertThat(rule.condition()).isEqualTo(new Condition.Count(3, null));
        assertThat(rule.when()).contains("FAILURE").contains("subject != 'x'");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            preset=magic            | no preset 'magic'
            preset=failures         | limit is missing
            limit=3                 | limit is for a preset
            count=many              | count: 'many' is not a number of events
            window=soon             | window: 'soon' is not a length of time
            by=((                   | by: not a JSONata expression
            data=((                 | data: not a JSONata expression
            severity=loud           | no severity 'loud'
            count=1                 | would never recover
            """)
    void what_can_not_be_is_refused_in_words(String said, String reason) {
        config.setEvents(said.startsWith("preset") ? List.of() : List.of("custom.*"));
        setter(said.split("=")[0]).accept(config, said.split("=")[1]);
        assertThatIllegalArgumentException()
                .isThrownBy(config::toEngine)
                .withMessageStartingWith("alert 'many': ")
                .withMessageContaining(reason);
    }

    @Test
    void a_preset_says_everything_else_itself() {
        config.setPreset("failures");
        config.setLimit("3");
        config.setBy("subject");
        assertThatIllegalArgumentException().isThrownBy(config::toEngine).withMessageContaining("a preset says itself");
    }

    @Test
    void what_is_switched_off_is_checked_and_says_so() {
        config.setPreset("failures");
        config.setLimit("3");
        config.setEnabled(false);
        assertThat(Watches.alerts(List.of(config))).singleElement().matches(rule -> !rule.enabled());
        config.setLimit("none");
        assertThatIllegalArgumentException().isThrownBy(() -> Watches.alerts(List.of(config)));
    }

    @Test
    void a_schedule_arrives() {
        ScheduledEventConfig schedule = new ScheduledEventConfig("day", "Digest", " @daily ");
        schedule.setZone("UTC");
        schedule.setPeriod("1d");
        assertThat(schedule.toEngine())
                .isEqualTo(new ScheduledEvent("day", ScheduledEvent.Kind.DIGEST, "@daily", "UTC", Duration.ofDays(1)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new ScheduledEventConfig("day", "alarm", "@daily").toEngine())
                .withMessage("schedule 'day': no type 'alarm': use heartbeat or digest");
    }

    private static BiConsumer<AlertConfig, String> setter(String field) {
        return switch (field) {
            case "preset" -> AlertConfig::setPreset;
            case "limit" -> AlertConfig::setLimit;
            case "count" -> AlertConfig::setCount;
            case "window" -> AlertConfig::setWindow;
            case "by" -> AlertConfig::setBy;
            case "data" -> AlertConfig::setData;
            default -> AlertConfig::setSeverity;
        };
    }
}
