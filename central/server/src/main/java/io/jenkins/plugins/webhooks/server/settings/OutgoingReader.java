package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import io.jenkins.plugins.webhooks.engine.outgoing.Delay;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Method;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The list {@code outgoing}. */
final class OutgoingReader {
    private static final Set<String> KEYS = keys(
            "name", "url", "preset", "with", "method", "parameters", "headers", "events", "minSeverity", "severities",
            "filter", "transform", "format", "fields", "template", "contentType", "compression", "encryption", "signing",
            "retry", "timeout", "allowBody", "delay", "enabled", "authentication", "tls");

    private static Set<String> keys(String... own) {
        Set<String> all = new TreeSet<>(PolicyReader.KEYS);
        all.addAll(List.of(own));
        return all;
    }

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
        Optional<OutgoingWebhook.Builder> begun = new PresetReader(secrets).read(object, name.orElse("unnamed"));
        // Everything is read even where the beginning is missing, so that every problem is found.
        OutgoingWebhook.Builder webhook =
                begun.orElseGet(() -> OutgoingWebhook.named("unnamed", "http://unnamed.invalid/"));
        key(object, "events", webhook.hasEvents()).map(OutgoingReader::patterns).ifPresent(webhook::events);
        object.get("minSeverity").flatMap(value -> value.as(Severity::parse)).ifPresent(webhook::minSeverity);
        object.get("severities").map(OutgoingReader::severities).ifPresent(webhook::severities);
        object.get("filter").flatMap(Known::expression).ifPresent(webhook::filter);
        object.get("transform").flatMap(Known::expression).ifPresent(webhook::transform);
        webhook.body(new BodyReader(secrets).read(object, webhook.body()));
        request(object, webhook);
        object.get("authentication")
                .flatMap(new AuthenticationReader(secrets)::read)
                .ifPresent(webhook::authentication);
        object.get("tls").map(new TlsReader(secrets)::read).ifPresent(webhook::tls);
        object.get("signing").flatMap(value -> SigningReader.read(value, secrets)).ifPresent(webhook::signing);
        object.get("retry").flatMap(ScheduleReader::retry).ifPresent(webhook::retry);
        object.get("timeout").flatMap(ScheduleReader::timeout).ifPresent(webhook::timeout);
        webhook.policy(policy -> PolicyReader.read(object, policy));
        object.get("delay").flatMap(value -> value.as(OutgoingReader::delay)).ifPresent(webhook::delay);
        object.get("allowBody").flatMap(YamlValue::bool).ifPresent(webhook::allowBody);
        object.get("enabled").flatMap(YamlValue::bool).ifPresent(webhook::enabled);
        return name.flatMap(given -> begun.filter(OutgoingWebhook.Builder::hasUrl))
                .flatMap(builder -> entry.parse("", whole -> builder.build()));
    }

    /** A key that may be missing where the preset says what counts. */
    static Optional<YamlValue> key(YamlObject object, String key, boolean known) {
        return known ? object.get(key) : object.require(key);
    }

    private static Set<Severity> severities(YamlValue value) {
        return value.list().stream()
                .flatMap(each -> each.as(Severity::parse).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    private void request(YamlObject object, OutgoingWebhook.Builder webhook) {
        HeadersReader reader = new HeadersReader(new TemplateReader(secrets));
        object.get("method").flatMap(value -> value.as(Method::parse)).ifPresent(webhook::method);
        object.get("parameters").map(YamlValue::entries).ifPresent(all -> reader.parameters(all, webhook));
        object.get("headers").map(YamlValue::entries).ifPresent(all -> reader.headers(all, webhook));
    }

    private static String delay(String text) {
        Delay.parse(text); // Refuses what it can't read.
        return text;
    }

    private static List<String> patterns(YamlValue events) {
        return events.list().stream()
                .flatMap(each -> each.as(TypePattern::of).stream())
                .map(TypePattern::toString)
                .toList();
    }
}
