package io.jenkins.plugins.webhooks.listen;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.event.EventType;
import io.jenkins.plugins.webhooks.engine.event.catalogue.Catalogue;
import io.jenkins.plugins.webhooks.engine.event.catalogue.CatalogueEntry;
import io.jenkins.plugins.webhooks.engine.event.catalogue.Promises;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** The catalogue and what listeners say are the same. */
class AllNewsTest {
    private static final Set<String> DOMAINS =
            Set.of("build", "stage", "queue", "item", "node", "user", "configuration", "system");

    @Test
    void what_is_said_is_what_the_catalogue_promises() throws Exception {
        for (News news : AllNews.all()) {
            assertThat(EventType.isValid(news.type())).isTrue();
            assertThat(news.subject()).as(news.type()).isNotBlank();
            Promises.assertKept(news.type(), news.severity(), news.data());
        }
    }

    @Test
    void all_that_the_catalogue_promises_of_jenkins_is_said() throws Exception {
        Set<String> said = new TreeSet<>();
        AllNews.all().forEach(news -> said.add(news.type()));
        Set<String> promised = new TreeSet<>();
        Catalogue.builtIn().domains().stream()
                .filter(domain -> DOMAINS.contains(domain.name()))
                .flatMap(domain -> domain.entries().stream())
                .map(CatalogueEntry::type)
                .forEach(promised::add);

        assertThat(said).isEqualTo(promised);
    }
}
