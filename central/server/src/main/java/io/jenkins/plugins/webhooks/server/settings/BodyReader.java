package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.BodySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Compression;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.EncryptionSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.EncryptionSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Fields;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.TextTemplate;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** How a body looks: {@code format, fields, template, contentType, compression, encryption}. */
record BodyReader(SecretsReader secrets) {
    /** What is not said is as the preset has it; what that says of another format does not count where one is chosen. */
    BodySettings read(YamlObject webhook, BodySettings usual) {
        Optional<YamlValue> format = webhook.get("format");
        BodySettings known =
                format.flatMap(value -> value.as(BodyFormat::parse)).map(BodySettings::of).orElse(usual);
        Fields fields = webhook.get("fields").flatMap(BodyReader::fields).orElse(known.fields());
        TextTemplate template = webhook.get("template")
                .flatMap(value -> value.as(TextTemplate::new))
                .orElse(known.template());
        String contentType = webhook.get("contentType")
                .flatMap(value -> value.as(BodyReader::contentType))
                .orElse(known.contentType());
        Compression compression = webhook.get("compression")
                .flatMap(value -> value.as(Compression::parse))
                .orElse(known.compression());
        EncryptionSettings encryption =
                webhook.get("encryption").flatMap(this::encryption).orElse(known.encryption());
        Optional<YamlValue> blamed =
                format.or(() -> webhook.get("template")).or(() -> webhook.get("contentType"));
        return blamed.flatMap(value -> value.parse("", whole -> new BodySettings(
                        known.format(), fields, template, contentType, compression, encryption)))
                .orElseGet(() -> new BodySettings(
                        known.format(), fields, known.template(), known.contentType(), compression, encryption));
    }

    private static String contentType(String text) {
        BodySettings.requireContentType(text);
        return text;
    }

    private static Optional<Fields> fields(YamlValue value) {
        List<String> paths = value.list().stream()
                .flatMap(each -> each.as(path -> {
                            Fields.of(List.of(path));
                            return path;
                        })
                        .stream())
                .toList();
        return value.parse("", whole -> Fields.of(paths));
    }

    private Optional<EncryptionSettings> encryption(YamlValue value) {
        YamlObject object = value.object(Set.of("algorithm", "key", "publicKey", "keyId"));
        Optional<Algorithm> algorithm = object.require("algorithm").flatMap(given -> given.as(Algorithm::parse));
        String keyId = object.get("keyId").flatMap(YamlValue::text).orElse(null);
        Optional<Secrets> key = object.get("key").flatMap(secrets::reference).map(reference -> () -> List.of(reference.read()));
        Optional<YamlValue> publicKey = object.get("publicKey");
        if (object.get("key").isPresent() == publicKey.isPresent()) {
            value.problem("one of the keys 'key' and 'publicKey' must say for whom to encrypt");
        }
        Optional<EncryptionSettings> toPublic = publicKey.flatMap(given ->
                algorithm.flatMap(chosen -> given.as(text -> EncryptionSettings.toPublicKey(chosen, text, keyId))));
        return toPublic.or(() -> algorithm.flatMap(chosen -> key.map(given -> new EncryptionSettings(chosen, given, keyId))));
    }
}
