package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;

/**
 * What happened to one branch or tag.
 *
 * @param ref in full, for example {@code refs/heads/main}
 * @param before hash, null where the ref is new
 * @param after hash, null where the ref is gone
 * @param forced whether history was rewritten, null where the sender does not say
 * @param compareUrl a page that shows the difference
 */
record RefChange(
        @CheckForNull String ref,
        @CheckForNull String before,
        @CheckForNull String after,
        @CheckForNull Boolean forced,
        @CheckForNull String compareUrl) {

    static final String BRANCHES = "refs/heads/";
    static final String TAGS = "refs/tags/";

    /** The part of the ref behind the prefix, null if it has another or nothing follows. */
    @CheckForNull
    String nameBehind(String prefix) {
        return ref != null && ref.startsWith(prefix) && ref.length() > prefix.length()
                ? ref.substring(prefix.length())
                : null;
    }

    void putHashes(ObjectNode json) {
        json.put("before", before)
                .put("after", after)
                .put("created", before == null && after != null)
                .put("deleted", before != null && after == null);
    }
}
