package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.incoming.ResponseSettings;
import io.jenkins.plugins.webhooks.engine.incoming.RuleSettings;
import io.jenkins.plugins.webhooks.engine.incoming.WhenSettings;
import io.jenkins.plugins.webhooks.engine.rule.Glob;
import io.jenkins.plugins.webhooks.engine.rule.Validation;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** How an incoming webhook judges and answers: {@code validation, when, mapping, batch, response}. */
final class RulesReader {
    private static final Set<String> WHEN =
            Set.of("branches", "paths", "events", "actions", "actors", "authors", "pathsUnknown");
    private static final String[] UNKNOWN = {"pass", "skip"};

    private RulesReader() {}

    static RuleSettings read(YamlObject webhook, String provider) {
        return new RuleSettings(
                webhook.get("validation").flatMap(RulesReader::schema).orElse(null),
                webhook.get("when").map(RulesReader::when).orElse(WhenSettings.ALWAYS),
                webhook.get("mapping").flatMap(Known::expression).orElse(null),
                webhook.get("batch").filter(value -> batch(value, provider)).isPresent(),
                webhook.get("response").map(RulesReader::response).orElse(ResponseSettings.USUAL));
    }

    private static boolean batch(YamlValue value, String provider) {
        boolean wanted = value.bool().orElse(false);
        return wanted
                && value.parse(provider, name -> {
                            RuleSettings.requireBatches(name);
                            return name;
                        })
                        .isPresent();
    }

    private static Optional<String> schema(YamlValue value) {
        return value.json()
                .flatMap(text -> value.parse(text, Validation::parse))
                .map(Validation::toString);
    }

    private static WhenSettings when(YamlValue value) {
        YamlObject object = value.object(WHEN);
        boolean skip = object.get("pathsUnknown")
                .flatMap(given -> Known.one(given, UNKNOWN, word -> word))
                .filter("skip"::equals)
                .isPresent();
        return new WhenSettings(
                patterns(object, "branches"),
                patterns(object, "paths"),
                patterns(object, "events"),
                patterns(object, "actions"),
                patterns(object, "actors"),
                patterns(object, "authors"),
                skip);
    }

    private static List<String> patterns(YamlObject object, String key) {
        List<YamlValue> entries = object.get(key).map(YamlValue::list).orElse(List.of());
        return entries.stream()
                .flatMap(each -> each.as(RulesReader::pattern).stream())
                .toList();
    }

    private static String pattern(String text) {
        Glob.of(text.startsWith("!") ? text.substring(1) : text, false); // Refuses what it can't read.
        return text;
    }

    private static ResponseSettings response(YamlValue value) {
        YamlObject object = value.object(Set.of("status", "headers", "body"));
        int status = object.get("status")
                .flatMap(given -> given.as(RulesReader::status))
                .orElse(0);
        Map<String, String> headers = new LinkedHashMap<>();
        object.get("headers")
                .map(YamlValue::entries)
                .ifPresent(all -> all.all()
                        .forEach((name, given) ->
                                given.as(text -> header(name, text)).ifPresent(text -> headers.put(name, text))));
        return new ResponseSettings(
                status, headers, object.get("body").flatMap(Known::expression).orElse(null));
    }

    private static int status(String text) {
        try {
            return new ResponseSettings(Integer.parseInt(text), Map.of(), null).status();
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException("the status of a response is 200 to 299, not '" + text + "'", e);
        }
    }

    private static String header(String name, String value) {
        ResponseSettings.requireHeader(name, value);
        return value;
    }
}
