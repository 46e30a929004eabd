package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Template;
import io.jenkins.plugins.webhooks.engine.security.Redaction;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.regex.Pattern;

/** Request headers and parameters. One that proves us must refer to its value, as any secret does. */
record HeadersReader(TemplateReader templates) {
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    void headers(YamlObject headers, OutgoingWebhook.Builder webhook) {
        headers.all().forEach((name, value) -> {
            if (!HeaderName.isValid(name)) {
                value.problem("'" + name + "' can't be a header's name");
            }
            templates.read(value, Redaction.isSecret(name)).ifPresent(text -> add(name, text, value, webhook));
        });
    }

    private static void add(String name, Template text, YamlValue value, OutgoingWebhook.Builder webhook) {
        if (VALUE.matcher(text.toString()).matches()) {
            webhook.header(name, text);
        } else {
            value.problem("a header's value must be printable ASCII on one line");
        }
    }

    void parameters(YamlObject parameters, OutgoingWebhook.Builder webhook) {
        parameters.all().forEach((name, value) -> templates
                .read(value, Redaction.isSecret(UrlHeaders.query(name)))
                .ifPresent(text -> webhook.parameter(name, text)));
    }
}
