package io.jenkins.plugins.webhooks.listen;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;

/**
 * What source a build is made of, as far as it is at hand.
 *
 * @param revision hash
 * @param branch for a pull request its source if that is known
 * @param repositoryUrl without a password
 * @param pullRequest its number, as text
 */
record ScmFacts(
        @CheckForNull String revision,
        @CheckForNull String branch,
        @CheckForNull String repositoryUrl,
        @CheckForNull String pullRequest) {
    static final ScmFacts NONE = new ScmFacts(null, null, null, null);

    /** These, and where they say nothing the others. */
    ScmFacts or(ScmFacts others) {
        return new ScmFacts(
                first(revision, others.revision),
                first(branch, others.branch),
                first(repositoryUrl, others.repositoryUrl),
                first(pullRequest, others.pullRequest));
    }

    @CheckForNull
    private static String first(@CheckForNull String one, @CheckForNull String other) {
        return one == null || one.isBlank() ? other : one;
    }

    ObjectNode json() {
        return Json.MAPPER
                .createObjectNode()
                .put("revision", revision)
                .put("branch", branch)
                .put("repositoryUrl", withoutPassword(repositoryUrl))
                .put("pullRequest", pullRequest);
    }

    /** {@code https://user:token@host/} is a common way to fetch, and nobody else's business. */
    @CheckForNull
    static String withoutPassword(@CheckForNull String url) {
        if (url == null) {
            return null;
        }
        int scheme = url.indexOf("://");
        int end = scheme < 0 ? -1 : url.indexOf('/', scheme + 3);
        int at = scheme < 0 ? -1 : url.lastIndexOf('@', end < 0 ? url.length() : end);
        return at < scheme || scheme < 0 ? url : url.substring(0, scheme + 3) + url.substring(at + 1);
    }
}
