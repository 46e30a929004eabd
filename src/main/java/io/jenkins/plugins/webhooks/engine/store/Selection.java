package io.jenkins.plugins.webhooks.engine.store;

import edu.umd.cs.findbugs.annotations.CheckForNull;

/**
 * Which rows of a list are wanted; null selects everything.
 *
 * @param webhook name of the webhook
 * @param state a state's name
 * @param text of the event's type or the sender's event
 * @param cause id of the event (for deliveries) or receipt (for events) that caused it
 * @param before only rows older than the one with this id
 * @param limit 1 to {@link Page#MAX_LIMIT}
 */
public record Selection(
        @CheckForNull String webhook,
        @CheckForNull String state,
        @CheckForNull String text,
        @CheckForNull String cause,
        @CheckForNull String before,
        int limit) {
    /** The newest rows of all. */
    public static final Selection NEWEST = new Selection(null, null, null, null, null, 50);

    public Selection {
        limit = Math.max(1, Math.min(limit, Page.MAX_LIMIT));
    }

    /** Only what this event or receipt caused. */
    public static Selection causedBy(String id) {
        return new Selection(null, null, null, id, null, Page.MAX_LIMIT);
    }
}
