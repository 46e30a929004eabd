package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The list {@code incoming}. */
final class IncomingReader {
    private static final Set<String> KEYS = keys(
            "name",
            "provider",
            "secrets",
            "signature",
            "acceptUnsigned",
            "maxBody",
            "filter",
            "transform",
            "actions",
            "enabled",
            "validation",
            "when",
            "mapping",
            "batch",
            "response",
            "recovery");

    private final SecretsReader secrets;
    private final Names names = new Names();

    IncomingReader(SecretPlaces places) {
        this.secrets = new SecretsReader(places);
    }

    private static Set<String> keys(String... own) {
        Set<String> all = new TreeSet<>(AdmissionReader.KEYS);
        all.addAll(List.of(own));
        return all;
    }

    List<IncomingWebhook> read(List<YamlValue> entries) {
        return entries.stream().flatMap(each -> webhook(each).stream()).toList();
    }

    private Optional<IncomingWebhook> webhook(YamlValue entry) {
        YamlObject object = entry.object(KEYS);
        Optional<String> name = names.read(object);
        Optional<String> provider = object.require("provider").flatMap(Known::provider);
        // Everything is read even where the name is missing, so that every problem is found.
        IncomingWebhook.Builder webhook = IncomingWebhook.named(name.orElse("unnamed"), provider.orElse("custom"));
        SignatureSettings signature =
                object.get("signature").flatMap(SignatureReader::read).orElse(SignatureSettings.DEFAULT);
        webhook.signature(signature);
        object.get("maxBody").flatMap(value -> value.as(SizeText::parse)).ifPresent(webhook::maxBody);
        object.get("filter").flatMap(Known::expression).ifPresent(webhook::filter);
        object.get("transform").flatMap(Known::expression).ifPresent(webhook::transform);
        webhook.rules(RulesReader.read(object, provider.orElse("custom")));
        object.get("actions").ifPresent(value -> ActionsReader.read(value).forEach(webhook::action));
        object.get("enabled").flatMap(YamlValue::bool).ifPresent(webhook::enabled);
        object.get("secrets").map(secrets::read).ifPresent(webhook::secrets);
        object.get("recovery")
                .flatMap(value -> RecoveryReader.read(value, provider.orElse("custom"), secrets))
                .ifPresent(webhook::recovery);
        webhook.admission(AdmissionReader.read(object));
        boolean unsigned = object.get("acceptUnsigned").flatMap(YamlValue::bool).orElse(false);
        webhook.acceptUnsigned(unsigned);
        boolean needed = Known.usesSecrets(provider.orElse("custom"), signature);
        if (!unsigned && needed && object.get("secrets").isEmpty()) {
            entry.problem("has no secrets and would refuse every request: add secrets, or acceptUnsigned: true if"
                    + " anybody may call it");
        }
        return name.flatMap(given -> provider.flatMap(known -> entry.parse(known, every -> webhook.build())));
    }
}
