package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The names of one list: present, fit for an address, and different. */
final class Names {
    private final Map<String, Integer> lines = new HashMap<>();

    Optional<String> read(YamlObject webhook) {
        Optional<YamlValue> value = webhook.require("name");
        Optional<String> name = value.flatMap(given -> given.as(text -> {
            WebhookName.requireValid(text);
            return text;
        }));
        return name.filter(text -> isNew(text, value.get()));
    }

    private boolean isNew(String name, YamlValue value) {
        Integer first = lines.putIfAbsent(name, value.line());
        if (first != null) {
            value.problem("'" + name + "' is the name of the one at line " + first + " already: choose another");
        }
        return first == null;
    }
}
