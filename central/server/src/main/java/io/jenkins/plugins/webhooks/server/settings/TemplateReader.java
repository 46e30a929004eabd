package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.outgoing.shape.Template;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.Optional;

/** A value with placeholders, or a reference to a secret, in which braces mean nothing. */
record TemplateReader(SecretsReader secrets) {
    /**
     * Reads one.
     *
     * @param secret whether it proves us by its name, so that it must be a reference
     */
    Optional<Template> read(YamlValue value, boolean secret) {
        boolean reference = value.text().filter(text -> text.matches("(env|file):.+")).isPresent();
        if (reference || secret) {
            return secrets.reference(value).flatMap(TemplateReader::read).map(Template::secret);
        }
        return value.as(Template::parse);
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
