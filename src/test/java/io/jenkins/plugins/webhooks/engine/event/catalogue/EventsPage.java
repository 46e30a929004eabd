package io.jenkins.plugins.webhooks.engine.event.catalogue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectWriter;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** The part of the event reference that follows from the catalogue, in Markdown. */
final class EventsPage {
    private static final ObjectWriter PRETTY = Json.MAPPER.writer(new DefaultPrettyPrinter()
            .withObjectIndenter(new DefaultIndenter("  ", "\n"))
            .withArrayIndenter(new DefaultIndenter("  ", "\n")));

    private final StringBuilder page = new StringBuilder();

    private EventsPage() {}

    static String of(Catalogue catalogue) {
        EventsPage page = new EventsPage();
        catalogue.domains().forEach(page::domain);
        return page.page.toString();
    }

    private void domain(CatalogueDomain domain) {
        line("## " + domain.title());
        if (!domain.description().isEmpty()) {
            line(domain.description());
        }
        row("type", "severity", "subject", "when");
        row("---", "---", "---", "---");
        for (CatalogueEntry entry : domain.entries()) {
            row("`" + entry.type() + "`", severities(entry), entry.subject(), entry.description());
        }
        page.append('\n');
        alike(domain.entries()).values().forEach(this::data);
    }

    /** Entries with the same data are described together. */
    private static Map<JsonNode, List<CatalogueEntry>> alike(List<CatalogueEntry> entries) {
        return entries.stream()
                .collect(Collectors.groupingBy(
                        entry -> entry.schema().deepCopy().remove(List.of("title", "description")),
                        LinkedHashMap::new,
                        Collectors.toList()));
    }

    private void data(List<CatalogueEntry> entries) {
        CatalogueEntry first = entries.get(0);
        if (first.sample().data().isEmpty() || first.schema().path("properties").isMissingNode()) {
            return;
        }
        String types = entries.stream().map(entry -> "`" + entry.type() + "`").collect(Collectors.joining(", "));
        line("### " + (entries.size() == 1 ? types : "`" + first.type() + "` and its like"));
        if (entries.size() > 1) {
            line("The data of " + types + ":");
        }
        row("field", "kind", "meaning");
        row("---", "---", "---");
        new FieldRows(first.schema()).rows().forEach(each -> row(each.path(), each.kind(), each.meaning()));
        page.append('\n');
        line("```json\n" + pretty(first.sample().data()) + "\n```");
    }

    private static String severities(CatalogueEntry entry) {
        return entry.severities().stream()
                .map(Severity::name)
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(", "));
    }

    private static String pretty(JsonNode data) {
        try {
            return PRETTY.writeValueAsString(data).replace("\" : ", "\": ");
        } catch (JsonProcessingException e) {
            throw new AssertionError(e);
        }
    }

    private void line(String text) {
        page.append(text).append("\n\n");
    }

    private void row(String... cells) {
        page.append("| ").append(String.join(" | ", cells)).append(" |\n");
    }
}
