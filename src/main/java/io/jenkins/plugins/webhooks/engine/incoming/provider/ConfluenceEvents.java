package io.jenkins.plugins.webhooks.engine.incoming.provider;

import java.util.List;
import java.util.Set;

/**
 * Confluence's fields as ours. Data Center sends the id alone unless it is told otherwise; Cloud and old versions send
 * more.
 *
 * @see <a href="https://developer.atlassian.com/server/confluence/webhooks/">Webhooks of Data Center</a>
 */
final class ConfluenceEvents {
    /** What happens to pages and is worth an event; that somebody looks at one is not. */
    private static final Set<String> HAPPENINGS =
            Set.of("created", "updated", "removed", "trashed", "restored", "moved", "copied", "archived");

    private ConfluenceEvents() {}

    /** Pages and blog posts; nothing for other events. */
    static List<Normalised> page(String event, Fields payload) {
        int underline = event.indexOf('_');
        String kind = underline < 0 ? "" : event.substring(0, underline);
        String happening = event.substring(underline + 1);
        if (!HAPPENINGS.contains(happening) || !kind.equals("page") && !kind.equals("blog")) {
            return List.of();
        }
        Fields page = payload.at(kind);
        String id = page.id("id");
        return new WikiPage(
                        Confluence.NAME,
                        kind,
                        id == null ? page.text("idAsString") : id,
                        page.text("title"),
                        page.text("self"),
                        new WikiPage.Space(page.text("spaceKey"), page.text("space", "title")),
                        page.number("version"),
                        payload.text("updateTrigger"),
                        payload.time("timestamp"),
                        new Actor(payload.firstText("username", "user", "userKey", "userAccountId"), null))
                .normalised(happening);
    }
}
