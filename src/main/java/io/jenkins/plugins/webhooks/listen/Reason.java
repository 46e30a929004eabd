package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.slaves.OfflineCause;

/**
 * Why a node takes no builds.
 *
 * @param text in plain words, or null if nobody says
 * @param by id of the user who wants it so, or null
 * @param expected whether a person or the node's own schedule wants it so
 */
record Reason(@CheckForNull String text, @CheckForNull String by, boolean expected) {
    /** Characters; a cause can hold a stack trace. */
    private static final int LONGEST = 500;

    static Reason of(@CheckForNull OfflineCause cause) {
        if (cause == null) {
            return new Reason(null, null, false);
        }
        String by = cause instanceof OfflineCause.UserCause person
                ? person.getUser().getId()
                : null;
        return new Reason(
                firstLine(cause.toString()), by, by != null || cause instanceof OfflineCause.IdleOfflineCause);
    }

    @CheckForNull
    static String firstLine(@CheckForNull String text) {
        if (text == null || text.isBlank()) {
            return null;
        }
        String line = text.strip().lines().findFirst().orElse("");
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST);
    }
}
