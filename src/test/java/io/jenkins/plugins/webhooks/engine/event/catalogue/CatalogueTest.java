package io.jenkins.plugins.webhooks.engine.event.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.rule.Validation;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class CatalogueTest {
    private static final Pattern OWN_TYPE =
            Pattern.compile("\"((?:webhook|alert|scheduled|audit|node|system)\\.[a-z_]+)\"");

    static List<CatalogueEntry> entries() {
        return Catalogue.builtIn().entries();
    }

    @ParameterizedTest
    @MethodSource("entries")
    void a_sample_keeps_what_its_entry_promises(CatalogueEntry entry) {
        assertThat(entry.covers(entry.sample().type())).isTrue();
        Promises.assertKept(
                entry.sample().type(), entry.sample().severity(), entry.sample().data());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void an_entry_can_be_read_by_people_and_machines(CatalogueEntry entry) {
        assertThat(entry.isPattern() || EventType.isValid(entry.type())).isTrue();
        assertThat(entry.description()).endsWith(".").hasSizeLessThan(250);
        assertThat(entry.subject()).isNotBlank();
        assertThat(entry.severities()).isNotEmpty().doesNotHaveDuplicates();
        assertThatCode(() -> Validation.parse(entry.schema().toString())).doesNotThrowAnyException();
        assertThat(entry.schema().path("$schema").textValue()).endsWith("/2020-12/schema");
        assertThat(entry.schema().path("title").textValue()).isEqualTo(entry.type());
    }

    @ParameterizedTest
    @MethodSource("entries")
    void a_key_that_is_missing_or_of_another_kind_is_noticed(CatalogueEntry entry) {
        for (JsonNode required : entry.schema().path("required")) {
            ObjectNode without = (ObjectNode) entry.sample().data().deepCopy();
            without.remove(required.textValue());
            assertThat(Promises.violations(entry, without))
                    .as(required.textValue())
                    .isNotEmpty();
        }
        if (entry.schema().has("properties") && entry.schema().has("type")) {
            ObjectNode more = (ObjectNode) entry.sample().data().deepCopy();
            assertThat(Promises.violations(entry, more.put("more", 1))).isNotEmpty();
        }
    }

    @Test
    void a_type_stands_there_once() {
        assertThat(entries()).extracting(CatalogueEntry::type).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @CsvSource({
        "build.completed, build.completed",
        "github.push, github.*",
        "custom.a.b, custom.*",
        "scm.push, scm.push"
    })
    void a_type_is_found_by_itself_or_by_its_pattern(String type, String entry) {
        assertThat(Catalogue.builtIn().find(type))
                .get()
                .extracting(CatalogueEntry::type)
                .isEqualTo(entry);
    }

    @Test
    void what_nobody_publishes_is_not_found() {
        assertThat(Catalogue.builtIn().find("build.imagined")).isEmpty();
        assertThat(Catalogue.builtIn().find("buildxqueued")).isEmpty();
    }

    @Test
    void every_type_that_the_engine_names_is_described() throws IOException {
        Path sources = Path.of(System.getProperty("webhooks.root", System.getProperty("user.dir")))
                .resolve("src/main/java/io/jenkins/plugins/webhooks/engine");
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(sources)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                OWN_TYPE.matcher(Files.readString(file)).results().forEach(found -> named.add(found.group(1)));
            }
        }

        assertThat(named)
                .contains("webhook.threat", "webhook.gap")
                .allSatisfy(type ->
                        assertThat(Catalogue.builtIn().find(type)).as(type).isPresent());
    }

    @Test
    void what_each_provider_takes_in_is_described() {
        assertThat(Providers.builtIn().all())
                .extracting(Provider::name)
                .allSatisfy(name ->
                        assertThat(Catalogue.builtIn().find(name + ".received")).isPresent());
    }
}
