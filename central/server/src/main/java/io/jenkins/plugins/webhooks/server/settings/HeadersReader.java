package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.security.Redaction;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.Optional;
import java.util.regex.Pattern;

/** Static request headers. One that proves us must refer to its value, as any secret does. */
record HeadersReader(SecretsReader secrets) {
    private static final Pattern VALUE = Pattern.compile("[\\t\\x20-\\x7e]*");

    void read(YamlObject headers, OutgoingWebhook.Builder webhook) {
        headers.all().forEach((name, value) -> {
            if (!HeaderName.isValid(name)) {
                value.problem("'" + name + "' can't be a header's name");
            }
            value(name, value).ifPresent(text -> add(name, text, value, webhook));
        });
    }

    private static void add(String name, String text, YamlValue value, OutgoingWebhook.Builder webhook) {
        if (VALUE.matcher(text).matches()) {
            webhook.header(name, text);
        } else {
            value.problem("a header's value must be printable ASCII on one line");
        }
    }

    private Optional<String> value(String name, YamlValue value) {
        boolean reference = value.text().filter(text -> text.matches("(env|file):.+")).isPresent();
        if (reference || Redaction.isSecret(name)) {
            return secrets.reference(value).flatMap(HeadersReader::read);
        }
        return value.text();
    }

    private static Optional<String> read(SecretReference reference) {
        try {
            return Optional.of(reference.read().text());
        } catch (SecretUnavailableException e) {
            // Reported already.
            return Optional.empty();
        }
    }
}
