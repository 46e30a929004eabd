package io.jenkins.plugins.webhooks.engine.event.catalogue;

import java.util.List;

/**
 * Types that belong together.
 *
 * @param name of the file that describes them
 * @param title for people
 * @param description in Markdown
 * @param entries in the order in which people read them
 */
public record CatalogueDomain(String name, String title, String description, List<CatalogueEntry> entries) {}
