package io.jenkins.plugins.webhooks.engine.event;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;

/**
 * What the publisher of an event wants done with it. It can only narrow what an administrator has configured.
 *
 * @param targets names of outgoing webhooks, of which only these get the event if they want it; none for all
 * @param content what is sent instead of the event to webhooks that allow it, or null
 */
public record Directions(List<String> targets, @CheckForNull Rendered content) {
    /** As configured. */
    public static final Directions NONE = new Directions(List.of(), null);

    public Directions {
        targets = List.copyOf(targets);
        targets.forEach(WebhookName::requireValid);
    }
}
