package io.jenkins.plugins.webhooks.engine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.catalogue.Catalogue;
import io.jenkins.plugins.webhooks.engine.event.catalogue.CatalogueEntry;
import io.jenkins.plugins.webhooks.engine.store.Page;
import java.util.List;

/** Which types of events there are, and what each of them promises. */
record EventTypesResource() implements Resource {
    private static final Page<Entry> ALL = new Page<>(
            Catalogue.builtIn().domains().stream()
                    .flatMap(domain -> domain.entries().stream().map(entry -> Entry.of(domain.title(), entry)))
                    .toList(),
            null);

    record Entry(
            String type,
            String group,
            String description,
            List<Severity> severities,
            String subject,
            ObjectNode schema,
            Event sample) {
        static Entry of(String group, CatalogueEntry entry) {
            return new Entry(
                    entry.type(),
                    group,
                    entry.description(),
                    entry.severities(),
                    entry.subject(),
                    entry.schema(),
                    entry.sample());
        }
    }

    @Override
    public ApiResponse answer(Call call) {
        return ApiResponse.json(200, ALL);
    }
}
