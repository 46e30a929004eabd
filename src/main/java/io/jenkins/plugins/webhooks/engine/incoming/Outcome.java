package io.jenkins.plugins.webhooks.engine.incoming;

import java.util.List;

/**
 * What an action did.
 *
 * @param detail in words; each line becomes one of the receipt's trace
 * @param links to what it caused
 */
public record Outcome(String detail, List<Link> links) {
    /**
     * A link to show.
     *
     * @param text what it leads to, plain text
     * @param url absolute, or relative to the root of the server that shows the page
     */
    public record Link(String text, String url) {}
}
