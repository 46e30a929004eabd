package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Preset;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.PresetAbout;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Presets;
import io.jenkins.plugins.webhooks.server.launch.Setup;
import io.jenkins.plugins.webhooks.server.launch.WebhooksServer;
import io.jenkins.plugins.webhooks.server.settings.SettingsFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the documentation says is so. */
class DocsTest {
    private static final Pattern ROUTE = Pattern.compile("(?m)^\\| `((?:GET|POST|PUT|DELETE) [^`]+)` \\|");
    private static final Pattern METRIC = Pattern.compile("(?m)^\\| `(webhooks_[a-z_]+)` \\|");
    private static final Pattern FAMILY = Pattern.compile("(?m)^# TYPE (\\S+) ");

    @TempDir
    private Path folder;

    static List<DocBlock> configurations() {
        return Docs.blocks().stream().filter(DocBlock::isConfiguration).toList();
    }

    @ParameterizedTest
    @MethodSource("configurations")
    void every_configuration_is_accepted(DocBlock block) throws IOException {
        Path file = Files.writeString(folder.resolve("webhooks.yaml"), block.text());
        assertThatCode(() -> SettingsFile.read(file, Docs.environment(block.text()))).doesNotThrowAnyException();
    }

    @Test
    void every_link_leads_to_a_page_and_a_heading_of_it() {
        assertThat(Docs.files().stream().flatMap(page -> DocLinks.broken(page).stream())).isEmpty();
    }

    @Test
    void every_page_is_listed() {
        Path index = Docs.ROOT.resolve("docs/README.md");
        Set<Path> listed = DocLinks.links(index).stream()
                .map(link -> index.getParent().resolve(link).normalize())
                .collect(Collectors.toSet());
        assertThat(Docs.files()).filteredOn(page -> !page.equals(index)).allSatisfy(page -> assertThat(listed).contains(page));
    }

    @Test
    void every_provider_has_a_guide_and_every_guide_a_provider() throws IOException {
        Set<String> guides = new TreeSet<>();
        try (Stream<Path> files = Files.list(Docs.ROOT.resolve("docs/systems"))) {
            files.forEach(file -> guides.add(file.getFileName().toString().replace(".md", "")));
        }
        List<String> providers =
                Providers.builtIn().all().stream().map(Provider::name).toList();
        List<String> receivers = List.of("slack", "teams"); // They send nothing here.
        assertThat(guides)
                .containsExactlyInAnyOrderElementsOf(
                        Stream.concat(providers.stream(), receivers.stream()).toList());
        assertThat(Docs.read("docs/reference/configuration.md"))
                .contains(providers.stream().map(name -> "`" + name + "`").toList());
    }

    static List<Preset> presets() {
        return Presets.builtIn().all();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void every_preset_has_its_section_with_an_example_and_its_fields(Preset preset) {
        PresetAbout about = preset.about();
        String[] guide = about.guide().split("#");
        String page = Docs.read("docs/" + guide[0]);
        assertThat(page).contains("preset: " + about.name() + "\n");
        assertThat(about.fields()).allSatisfy(field -> assertThat(page).contains("| `" + field.name() + "` |"));
        assertThat(Docs.read("docs/reference/configuration.md")).contains("| `" + about.name() + "` |", "../" + about.guide());
    }

    @Test
    void routes_and_metrics_are_those_of_a_running_server() throws Exception {
        try (WebhooksServer server =
                WebhooksServer.start(new Setup(null, folder.resolve("home"), "127.0.0.1", 0, null, null, Map.of()))) {
            Client client = new Client(server.url());
            assertThat(named(ROUTE, "docs/reference/rest-api.md"))
                    .containsExactlyInAnyOrderElementsOf(routes(client.json("/api/v1/openapi.json")));

            client.send(server.push().orElseThrow(), Map.of());
            client.send(server.push().orElseThrow(), Map.of("X-Hub-Signature-256", "sha256=00"));
            List<String> documented = named(METRIC, "docs/reference/metrics.md");
            // Some are there only once what they count has happened.
            Set<String> measured = Eventually.get(
                    () -> FAMILY.matcher(client.get("/metrics").body())
                            .results()
                            .map(found -> found.group(1))
                            .collect(Collectors.toSet()),
                    families -> families.containsAll(documented));
            assertThat(documented).containsExactlyInAnyOrderElementsOf(measured);
        }
    }

    private static List<String> named(Pattern pattern, String page) {
        return pattern.matcher(Docs.read(page)).results().map(found -> found.group(1)).toList();
    }

    private static List<String> routes(JsonNode openApi) {
        List<String> routes = new ArrayList<>();
        openApi.path("paths").properties().forEach(path -> path.getValue().fieldNames().forEachRemaining(method -> {
            if (Set.of("get", "post", "put", "delete", "patch").contains(method)) {
                routes.add(method.toUpperCase(Locale.ROOT) + " " + path.getKey().substring(1));
            }
        }));
        return routes;
    }
}
