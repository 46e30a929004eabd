package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.TimeoutSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.StatusSet;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;

/** When a delivery is tried again, and how long a try may take. */
final class ScheduleReader {
    private ScheduleReader() {}

    static Optional<RetrySettings> retry(YamlValue value) {
        YamlObject object = value.object(Set.of("initial", "cap", "total", "waits", "attempts", "final"));
        RetrySettings otherwise = RetrySettings.DEFAULT;
        List<Duration> waits = object.get("waits").map(ScheduleReader::spans).orElse(List.of());
        Duration initial = span(object, "initial", otherwise.initial());
        Duration cap = span(object, "cap", otherwise.cap());
        Duration total = span(object, "total", RetrySettings.totalOf(waits));
        int attempts = object.get("attempts").flatMap(each -> each.as(WholeNumber::parse)).orElse(0);
        StatusSet finalStatuses = object.get("final").map(PolicyReader::statuses).orElse(null);
        if (!waits.isEmpty() && (object.get("initial").isPresent() || object.get("cap").isPresent())) {
            value.problem("has both a list of waits and growing ones: remove waits, or initial and cap");
        }
        return checked(value, () -> new RetrySettings(initial, cap, total, waits, attempts, finalStatuses));
    }

    static Optional<TimeoutSettings> timeout(YamlValue value) {
        YamlObject object = value.object(Set.of("connect", "read", "call"));
        TimeoutSettings otherwise = TimeoutSettings.DEFAULT;
        Duration connect = span(object, "connect", otherwise.connect());
        Duration read = span(object, "read", otherwise.read());
        Duration call = span(object, "call", otherwise.call());
        return checked(value, () -> new TimeoutSettings(connect, read, call));
    }

    private static List<Duration> spans(YamlValue list) {
        return list.list().stream()
                .flatMap(each -> each.as(LengthOfTime::parse).stream())
                .toList();
    }

    static Duration span(YamlObject object, String key, Duration otherwise) {
        return object.get(key).flatMap(value -> value.as(LengthOfTime::parse)).orElse(otherwise);
    }

    static <T> Optional<T> checked(YamlValue value, Supplier<T> make) {
        try {
            return Optional.of(make.get());
        } catch (IllegalArgumentException e) {
            value.problem(e.getMessage());
            return Optional.empty();
        }
    }
}
