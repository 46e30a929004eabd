package io.jenkins.plugins.webhooks.engine.event.catalogue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Set;

/**
 * One domain as it is written down: {@code catalogue/<name>.json}; {@code catalogue/index} lists the names, because a
 * jar can't. {@code $defs} of {@code shared.json} can be referred to from everywhere.
 */
final class CatalogueFile {
    private static final String SOURCE = "https://jenkins.example.com/";
    private static final Instant TIME = Instant.parse("2026-11-23T13:48:02.264Z");
    private static final String ID = "01M84AKSTR41RJ195PQSBDQPYH";
    private static final Set<String> KEYS = Set.of("title", "description", "$defs", "samples", "events");
    private static final Set<String> ENTRY_KEYS =
            Set.of("type", "description", "severity", "subject", "data", "sample");

    private final String name;
    private final JsonNode file;
    private final ObjectNode definitions;

    private CatalogueFile(String name) {
        this.name = name;
        this.file = json(name);
        this.definitions = Json.MAPPER.createObjectNode();
        definitions.setAll((ObjectNode) json("shared").get("$defs"));
        if (file.has("$defs")) {
            definitions.setAll((ObjectNode) file.get("$defs"));
        }
    }

    static List<String> index() {
        return new String(bytes("index"), StandardCharsets.UTF_8).lines().toList();
    }

    static CatalogueDomain read(String name) {
        return new CatalogueFile(name).domain();
    }

    private CatalogueDomain domain() {
        requireOnly(file, KEYS);
        List<CatalogueEntry> entries = new ArrayList<>();
        file.get("events").forEach(event -> entries.add(entry(event)));
        return new CatalogueDomain(
                name, file.get("title").textValue(), file.path("description").asText(), List.copyOf(entries));
    }

    private CatalogueEntry entry(JsonNode entry) {
        requireOnly(entry, ENTRY_KEYS);
        String type = entry.get("type").textValue();
        String description = entry.get("description").textValue();
        List<Severity> severities = severities(entry.get("severity"));
        return new CatalogueEntry(
                type,
                description,
                severities,
                entry.get("subject").textValue(),
                new DataSchema(definitions).complete(type, description, entry.get("data")),
                sample(type, severities.get(0), entry.get("sample")));
    }

    /** Written as one word, or as a list of all that are possible. */
    private static List<Severity> severities(JsonNode node) {
        List<Severity> severities = new ArrayList<>();
        if (node.isTextual()) {
            severities.add(Severity.parse(node.textValue()));
        }
        node.forEach(each -> severities.add(Severity.parse(each.textValue())));
        return List.copyOf(severities);
    }

    /** Its data stands there, or under {@code samples} with the name that stands there. */
    private Event sample(String type, Severity severity, JsonNode sample) {
        JsonNode data = sample.get("data");
        JsonNode own = sample.get("severity");
        return new Event(
                ID,
                sample.path("type").asText(type),
                SOURCE,
                sample.path("subject").textValue(),
                TIME,
                own == null ? severity : Severity.parse(own.textValue()),
                data.isTextual() ? file.get("samples").get(data.textValue()) : data,
                sample.path("receipt").textValue());
    }

    private void requireOnly(JsonNode object, Set<String> known) {
        Iterator<String> keys = object.fieldNames();
        while (keys.hasNext()) {
            String key = keys.next();
            if (!known.contains(key)) {
                throw new IllegalStateException("the catalogue's " + name + ".json has an unknown key '" + key + "'");
            }
        }
    }

    private static JsonNode json(String name) {
        try {
            return Json.read(bytes(name + ".json"));
        } catch (IOException e) {
            throw new UncheckedIOException("the catalogue's " + name + ".json can't be read", e);
        }
    }

    private static byte[] bytes(String name) {
        try (InputStream stream = CatalogueFile.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("the catalogue's " + name + " is not in this build");
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
