package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The list {@code outgoing}. */
final class OutgoingReader {
    private static final Set<String> KEYS = Set.of(
            "name", "url", "events", "minSeverity", "filter", "transform", "format", "headers", "signing", "retry",
            "timeout", "allowBody", "enabled", "authentication", "tls");

    private final SecretsReader secrets;
    private final Names names = new Names();

    OutgoingReader(SecretPlaces places) {
        this.secrets = new SecretsReader(places);
    }

    List<OutgoingWebhook> read(List<YamlValue> entries) {
        return entries.stream().flatMap(each -> webhook(each).stream()).toList();
    }

    private Optional<OutgoingWebhook> webhook(YamlValue entry) {
        YamlObject object = entry.object(KEYS);
        Optional<String> name = names.read(object);
        Optional<OutgoingWebhook.Builder> addressed = object.require("url")
                .flatMap(value -> value.as(url -> OutgoingWebhook.named(name.orElse("unnamed"), url)));
        // Everything is read even where the address is missing, so that every problem is found.
        OutgoingWebhook.Builder webhook =
                addressed.orElseGet(() -> OutgoingWebhook.named("unnamed", "http://unnamed.invalid/"));
        object.require("events").map(OutgoingReader::patterns).ifPresent(webhook::events);
        object.get("minSeverity").flatMap(value -> value.as(Severity::parse)).ifPresent(webhook::minSeverity);
        object.get("filter").flatMap(Known::expression).ifPresent(webhook::filter);
        object.get("transform").flatMap(Known::expression).ifPresent(webhook::transform);
        object.get("format").flatMap(value -> value.as(BodyFormat::parse)).ifPresent(webhook::format);
        object.get("headers").map(YamlValue::entries).ifPresent(headers -> new HeadersReader(secrets).read(headers, webhook));
        object.get("authentication")
                .flatMap(new AuthenticationReader(secrets)::read)
                .ifPresent(webhook::authentication);
        object.get("tls").map(new TlsReader(secrets)::read).ifPresent(webhook::tls);
        object.get("signing").flatMap(value -> SigningReader.read(value, secrets)).ifPresent(webhook::signing);
        object.get("retry").flatMap(ScheduleReader::retry).ifPresent(webhook::retry);
        object.get("timeout").flatMap(ScheduleReader::timeout).ifPresent(webhook::timeout);
        object.get("allowBody").flatMap(YamlValue::bool).ifPresent(webhook::allowBody);
        object.get("enabled").flatMap(YamlValue::bool).ifPresent(webhook::enabled);
        return name.flatMap(given -> addressed.map(OutgoingWebhook.Builder::build));
    }

    private static List<String> patterns(YamlValue events) {
        return events.list().stream()
                .flatMap(each -> each.as(TypePattern::of).stream())
                .map(TypePattern::toString)
                .toList();
    }
}
