package io.jenkins.plugins.webhooks.server.settings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.alert.AlertRule;
import io.jenkins.plugins.webhooks.engine.alert.Condition;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.schedule.ScheduledEvent;
import io.jenkins.plugins.webhooks.server.yaml.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** {@code alerts}, {@code schedules} and {@code delay} in the file. */
class WatchSettingsTest {
    @TempDir
    private Path folder;

    private Configuration read(String yaml) throws IOException {
        Path file = Files.writeString(folder.resolve("webhooks.yaml"), yaml);
        return SettingsFile.read(file, Map.of()).configuration();
    }

    @Test
    void everything_can_be_said() throws IOException {
        Configuration configuration = read("""
            webhooks:
              alerts:
                - name: many
                  events: ["custom.*"]
                  when: data.bad
                  by: subject
                  count: 5
                  window: 10m
                  recover: data.good
                  severity: error
                  type: alert.too-many
                  data: '{"n": count}'
                  expires: 7d
                - {name: slow, events: [custom.start, custom.end], when: type = "custom.start", recover: type = "custom.end", lasts: 1h}
                - {name: quiet, events: [custom.ping], absence: 1d}
                - {name: each, events: [custom.ping], count: 10, trigger: true, type: custom.ten}
                - {name: failing, preset: failures, limit: 3, severity: warning, when: '$contains(subject, "app")'}
                - {name: silent, preset: silent, incoming: github, limit: 1d}
                - {name: off, preset: disk-low, limit: 1GB, enabled: false}
              schedules:
                - {name: morning, type: digest, cron: H 8 * * 1-5, zone: Europe/Berlin, period: 1d}
                - {name: beat, type: heartbeat, cron: "@hourly"}
                - {name: off, type: heartbeat, cron: "@hourly", enabled: false}
              outgoing:
                - {name: later, url: "https://chat.example.org/", events: ["*"], delay: 10m}
            """);

        assertThat(configuration.alerts()).extracting(AlertRule::name).containsExactly("many", "slow", "quiet", "each", "failing", "silent", "off");
        assertThat(configuration.alerts()).filteredOn(rule -> !rule.enabled()).extracting(AlertRule::name).containsExactly("off");
        AlertRule many = configuration.alerts().get(0);
        assertThat(many.condition()).isEqualTo(new Condition.Count(5, Duration.ofMinutes(10)));
        assertThat(many.when()).isEqualTo("data.bad");
        assertThat(many.by()).isEqualTo("subject");
        assertThat(many.recover()).isEqualTo("data.good");
        assertThat(many.severity()).isEqualTo(Severity.ERROR);
        assertThat(many.type()).isEqualTo("alert.too-many");
        assertThat(many.expires()).isEqualTo(Duration.ofDays(7));
        assertThat(configuration.alerts().get(1).condition()).isEqualTo(new Condition.Lasting(Duration.ofHours(1)));
        assertThat(configuration.alerts().get(2).condition()).isEqualTo(new Condition.Absence(Duration.ofDays(1), null));
        assertThat(configuration.alerts().get(3).trigger()).isTrue();
        assertThat(configuration.alerts().get(4).severity()).isEqualTo(Severity.WARNING);
        assertThat(configuration.alerts().get(4).when()).contains("FAILURE", "$contains");
        assertThat(configuration.alerts().get(5).condition()).isEqualTo(new Condition.Absence(Duration.ofDays(1), "github"));
        assertThat(configuration.schedules())
                .containsExactly(
                        new ScheduledEvent(
                                "morning", ScheduledEvent.Kind.DIGEST, "H 8 * * 1-5", "Europe/Berlin", Duration.ofDays(1)),
                        new ScheduledEvent("beat", ScheduledEvent.Kind.HEARTBEAT, "@hourly", null, null),
                        new ScheduledEvent("off", ScheduledEvent.Kind.HEARTBEAT, "@hourly", null, null, false));
        assertThat(configuration.outgoing().get(0).delay()).isEqualTo("10m");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        alerts    | {name: a, event: [x.y]}                            | event    | did you mean 'events'?
        alerts    | {events: [x.y], window: 1m}                        |          | the key 'name' is missing
        alerts    | {name: a, events: [x.y]}                           |          | alert 'a': it would never recover
        alerts    | {name: a, events: [x.y], count: many, window: 1m}  | count    | 'many' is not a number of events
        alerts    | {name: a, events: [x.y], window: soon}             | window   | is not a length of time
        alerts    | {name: a, events: [x.y], window: 1m, by: ((}       | by       | not a JSONata expression
        alerts    | {name: a, preset: magic, limit: 1}                 | preset   | no preset 'magic': use failures
        alerts    | {name: a, preset: failures}                        | preset   | limit is missing: a number of builds
        alerts    | {name: a, preset: disk-low, limit: much}           | limit    | 'much' is not a size
        alerts    | {name: a, preset: failures, limit: 3, by: subject} | by       | unknown key
        schedules | {name: s, type: alarm, cron: "@daily"}             | type     | use heartbeat or digest
        schedules | {name: s, type: digest, cron: at noon}             | cron     | there are five fields
        schedules | {name: s, type: digest, cron: "@daily", zone: X}   | cron     | no time zone 'X'
        schedules | {name: s, type: digest}                            |          | the key 'cron' is missing
        outgoing  | {name: o, url: "https://a.example/", events: [], delay: 31d} | delay | between 0 and 30 days
        """)
    void what_is_wrong_is_told_with_its_place(String list, String entry, String key, String message) throws IOException {
        Path file = Files.writeString(folder.resolve("webhooks.yaml"), "webhooks:\n  " + list + ":\n    - " + entry + "\n");
        InvalidFileException invalid =
                catchThrowableOfType(InvalidFileException.class, () -> SettingsFile.read(file, Map.of()));

        assertThat(invalid.problems()).anySatisfy(problem -> {
            assertThat(problem.line()).isEqualTo(3);
            assertThat(problem.path()).isEqualTo("webhooks." + list + "[0]" + (key == null ? "" : "." + key));
            assertThat(problem.message()).contains(message);
        });
    }
}
