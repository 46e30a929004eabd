package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.outgoing.batch.BatchSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.LaneKey;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PauseSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PolicySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Rate;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.StatusSet;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.SuccessSettings;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How deliveries of an outgoing webhook go out. */
final class PolicyReader {
    static final Set<String> KEYS = Set.of("rateLimit", "concurrency", "batch", "order", "success", "pause", "excerpt");

    private PolicyReader() {}

    /**
     * Reads it.
     *
     * @param otherwise what counts where the file says nothing
     */
    static PolicySettings read(YamlObject webhook, PolicySettings otherwise) {
        return new PolicySettings(
                webhook.get("rateLimit").flatMap(value -> value.as(Rate::parse)).orElse(otherwise.rateLimit()),
                webhook.get("concurrency").flatMap(value -> value.as(PolicyReader::concurrency)).orElse(otherwise.concurrency()),
                webhook.get("batch").flatMap(PolicyReader::batch).orElse(otherwise.batch()),
                webhook.get("order").flatMap(value -> value.as(PolicyReader::order)).orElse(otherwise.order()),
                webhook.get("success").flatMap(PolicyReader::success).orElse(otherwise.success()),
                webhook.get("pause").flatMap(PolicyReader::pause).orElse(otherwise.pause()),
                webhook.get("excerpt").flatMap(value -> value.as(PolicyReader::excerpt)).orElse(otherwise.excerpt()));
    }

    private static Integer concurrency(String text) {
        return PolicySettings.DEFAULT.withConcurrency(WholeNumber.parse(text)).concurrency();
    }

    private static Integer excerpt(String text) {
        long bytes = text.trim().equals("0") ? 0 : SizeText.parse(text);
        return PolicySettings.DEFAULT.withExcerpt((int) Math.min(bytes, Integer.MAX_VALUE)).excerpt();
    }

    private static String order(String text) {
        LaneKey.parse(text);
        return text;
    }

    private static Optional<BatchSettings> batch(YamlValue value) {
        YamlObject object = value.object(Set.of("size", "bytes", "linger"));
        Optional<Integer> size = object.require("size").flatMap(each -> each.as(WholeNumber::parse));
        long bytes = object.get("bytes")
                .flatMap(each -> each.as(SizeText::parse))
                .orElse((long) BatchSettings.NONE.bytes());
        Duration linger = ScheduleReader.span(object, "linger", BatchSettings.NONE.linger());
        return size.flatMap(given -> ScheduleReader.checked(
                value, () -> new BatchSettings(given, (int) Math.min(bytes, Integer.MAX_VALUE), linger)));
    }

    private static Optional<SuccessSettings> success(YamlValue value) {
        YamlObject object = value.object(Set.of("status", "body"));
        StatusSet status = object.get("status").map(PolicyReader::statuses).orElse(SuccessSettings.DEFAULT.status());
        String body = object.get("body").flatMap(Known::expression).orElse(null);
        return ScheduleReader.checked(value, () -> new SuccessSettings(status, body));
    }

    /** The entries that can be used; the others are told with their own lines. */
    static StatusSet statuses(YamlValue list) {
        List<StatusSet.Range> ranges = list.list().stream()
                .flatMap(each -> each.as(StatusSet::range).stream())
                .toList();
        return new StatusSet(ranges);
    }

    private static Optional<PauseSettings> pause(YamlValue value) {
        YamlObject object = value.object(Set.of("after", "probe"));
        Duration after = ScheduleReader.span(object, "after", PauseSettings.DEFAULT.after());
        Duration probe = ScheduleReader.span(object, "probe", PauseSettings.DEFAULT.probe());
        return ScheduleReader.checked(value, () -> new PauseSettings(after, probe));
    }
}
