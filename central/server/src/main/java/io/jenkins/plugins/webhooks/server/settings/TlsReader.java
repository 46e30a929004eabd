package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.outgoing.transport.Authorities;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.ClientCertificate;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.TlsSettings;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What TLS with a target needs besides what is usual. */
record TlsReader(SecretsReader secrets) {
    private static final String FILE = "file:";

    TlsSettings read(YamlValue value) {
        YamlObject object = value.object(Set.of("certificate", "authorities", "pins"));
        Optional<ClientCertificate> certificate = object.get("certificate").flatMap(this::certificate);
        Optional<Authorities> authorities =
                object.get("authorities").flatMap(each -> each.as(text -> Authorities.parse(pem(text))));
        List<String> pins = object.get("pins").map(YamlValue::list).orElse(List.of()).stream()
                .flatMap(each -> each.as(TlsSettings::requirePin).stream())
                .toList();
        return new TlsSettings(certificate.orElse(null), authorities.orElse(Authorities.NONE), pins);
    }

    private Optional<ClientCertificate> certificate(YamlValue value) {
        YamlObject object = value.object(Set.of("file", "password"));
        Optional<String> file = object.require("file").flatMap(YamlValue::text);
        Optional<SecretReference> password = object.require("password").flatMap(secrets::reference);
        return file.flatMap(path -> password.map(
                        found -> new KeyStoreFile(path, secrets.places().folder().resolve(path), found)))
                .map(found -> tried(found, value));
    }

    /** As secrets are: a webhook whose certificate is missing can't work. */
    private static ClientCertificate tried(KeyStoreFile certificate, YamlValue value) {
        try {
            certificate.current();
        } catch (SecretUnavailableException e) {
            value.problem(e.getMessage());
        }
        return certificate;
    }

    private String pem(String text) {
        if (!text.startsWith(FILE)) {
            return text;
        }
        try {
            return Files.readString(secrets.places().folder().resolve(text.substring(FILE.length())));
        } catch (IOException e) {
            throw new IllegalArgumentException("the file '" + text.substring(FILE.length()) + "' can't be read", e);
        }
    }
}
