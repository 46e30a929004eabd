package io.jenkins.plugins.webhooks.engine.event.catalogue;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Every type of event that this engine and its edge to Jenkins can publish, with what it promises. */
public final class Catalogue {
    private static final Catalogue BUILT_IN = new Catalogue(
            CatalogueFile.index().stream().map(CatalogueFile::read).toList());

    private final List<CatalogueDomain> domains;

    private Catalogue(List<CatalogueDomain> domains) {
        this.domains = domains;
    }

    /** The one that comes with the engine; read once. */
    public static Catalogue builtIn() {
        return BUILT_IN;
    }

    /** In the order in which people read them. */
    public List<CatalogueDomain> domains() {
        return domains;
    }

    /** All entries, domain by domain. */
    public List<CatalogueEntry> entries() {
        return domains.stream().flatMap(domain -> domain.entries().stream()).toList();
    }

    /** What is promised of a type: by an entry of its own, otherwise by the pattern that says most about it. */
    public Optional<CatalogueEntry> find(String type) {
        return entries().stream()
                .filter(entry -> entry.covers(type))
                .min(Comparator.comparing(CatalogueEntry::isPattern)
                        .thenComparing(entry -> -entry.type().length()));
    }
}
