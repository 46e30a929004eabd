package io.jenkins.plugins.webhooks.server.settings;

import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.alert.AlertRule;
import io.jenkins.plugins.webhooks.engine.schedule.ScheduledEvent;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import io.jenkins.plugins.webhooks.engine.security.EgressGuard;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.ProxySettings;
import io.jenkins.plugins.webhooks.server.yaml.InvalidFileException;
import io.jenkins.plugins.webhooks.server.yaml.Problems;
import io.jenkins.plugins.webhooks.server.yaml.YamlFile;
import io.jenkins.plugins.webhooks.server.yaml.YamlObject;
import io.jenkins.plugins.webhooks.server.yaml.YamlValue;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The configuration file: the same tree and names under {@code webhooks:} as Jenkins' configuration as code. */
public final class SettingsFile {
    private SettingsFile() {}

    /**
     * Reads a file whole.
     *
     * @param environment variables that secrets may refer to
     * @throws InvalidFileException with every problem at once
     */
    public static Settings read(Path file, Map<String, String> environment) {
        Problems problems = new Problems(file.toString());
        YamlObject root = YamlFile.read(file, problems).object(Set.of("webhooks"));
        SecretPlaces places = new SecretPlaces(environment, file.toAbsolutePath().getParent());
        Optional<YamlObject> tree = root.require("webhooks")
                .map(value -> value.object(Set.of("incoming", "outgoing", "egress", "proxies", "proxy", "alerts", "schedules", "source")));
        List<IncomingWebhook> doors = new IncomingReader(places).read(entries(tree, "incoming"));
        List<OutgoingWebhook> targets = new OutgoingReader(places).read(entries(tree, "outgoing"));
        EgressSettings egress =
                tree.flatMap(found -> found.get("egress")).map(SettingsFile::egress).orElse(EgressSettings.PUBLIC_ONLY);
        List<String> proxies =
                tree.map(found -> AdmissionReader.entries(found, "proxies", AddressRanges::parse)).orElse(List.of());
        List<AlertRule> alerts = new AlertsReader().read(entries(tree, "alerts"));
        List<ScheduledEvent> schedules = new SchedulesReader().read(entries(tree, "schedules"));
        Optional<String> source =
                tree.flatMap(found -> found.get("source")).flatMap(value -> value.as(SettingsFile::uri));
        Optional<ProxySettings> proxy = tree.flatMap(found -> found.get("proxy"))
                .flatMap(value -> ProxyReader.read(value, new SecretsReader(places)));
        requireNone(problems);
        // Parts that don't fit together are seen only when every part is good.
        Optional<Configuration> configuration = root.require("webhooks")
                .flatMap(value -> value.parse("", whole -> new Configuration(doors, targets, egress, proxies, alerts, schedules)));
        requireNone(problems);
        return new Settings(configuration.orElseThrow(), source.orElse(null), proxy.orElse(null));
    }

    private static void requireNone(Problems problems) {
        if (!problems.all().isEmpty()) {
            throw new InvalidFileException(problems.all());
        }
    }

    private static List<YamlValue> entries(Optional<YamlObject> tree, String key) {
        return tree.flatMap(found -> found.get(key)).map(YamlValue::list).orElse(List.of());
    }

    private static EgressSettings egress(YamlValue value) {
        List<YamlValue> allow =
                value.object(Set.of("allow")).get("allow").map(YamlValue::list).orElse(List.of());
        return new EgressSettings(
                allow.stream().flatMap(each -> each.as(SettingsFile::egressEntry).stream()).toList());
    }

    private static String egressEntry(String text) {
        EgressSettings alone = new EgressSettings(List.of(text));
        new EgressGuard(alone); // Refuses what it can't read.
        return text;
    }

    private static String uri(String text) {
        URI uri = URI.create(text);
        if (!uri.isAbsolute()) {
            throw new IllegalArgumentException("must be an absolute URI, for example https://hooks.example.org/");
        }
        return text;
    }
}
