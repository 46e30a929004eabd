package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.incoming.AdmissionSettings;
import io.jenkins.plugins.webhooks.engine.incoming.RateLimitSettings;
import io.jenkins.plugins.webhooks.engine.rule.LengthOfTime;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** Who may call an incoming webhook, and how often. */
final class AdmissionReader {
    static final Set<String> KEYS = Set.of("allow", "deny", "rateLimit", "replayWindow", "admit");

    private AdmissionReader() {}

    static AdmissionSettings read(YamlObject webhook) {
        AdmissionSettings otherwise = AdmissionSettings.DEFAULT;
        return new AdmissionSettings(
                entries(webhook, "allow", AdmissionSettings::requireAllowable),
                entries(webhook, "deny", AddressRanges::parse),
                webhook.get("rateLimit").flatMap(AdmissionReader::rateLimit).orElse(otherwise.rateLimit()),
                webhook.get("replayWindow").flatMap(AdmissionReader::window).orElse(otherwise.replayWindow()),
                webhook.get("admit").flatMap(Known::expression).orElse(null));
    }

    /** The entries that can be used; the others are told with their own lines. */
    static List<String> entries(YamlObject object, String key, Consumer<String> check) {
        return object.get(key).map(YamlValue::list).orElse(List.of()).stream()
                .flatMap(each -> each.as(text -> {
                            check.accept(text);
                            return text;
                        })
                        .stream())
                .toList();
    }

    private static Optional<Duration> window(YamlValue value) {
        return value.as(text -> {
            Duration window = LengthOfTime.parse(text);
            AdmissionSettings.requireWindow(window);
            return window;
        });
    }

    private static Optional<RateLimitSettings> rateLimit(YamlValue value) {
        YamlObject object = value.object(Set.of("perMinute", "perAddressPerMinute"));
        int perMinute = number(object, "perMinute");
        int perAddress = number(object, "perAddressPerMinute");
        try {
            return Optional.of(new RateLimitSettings(perMinute, perAddress));
        } catch (IllegalArgumentException e) {
            value.problem(e.getMessage());
            return Optional.empty();
        }
    }

    private static int number(YamlObject object, String key) {
        return object.get(key).flatMap(value -> value.as(AdmissionReader::whole)).orElse(0);
    }

    private static Integer whole(String text) {
        if (!text.matches("[0-9]{1,9}")) {
            throw new IllegalArgumentException("must be a whole number, 0 for no limit");
        }
        return Integer.valueOf(text);
    }
}
