package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.List;
import java.util.Locale;

/**
 * A pull or merge request, in the shape that all systems share.
 *
 * @param provider name of the provider
 * @param repository the target's
 * @param originalAction the sender's own word
 * @param draft null where the sender does not say
 */
record PullRequest(
        String provider,
        Repository repository,
        Action action,
        @CheckForNull String originalAction,
        @CheckForNull Long number,
        @CheckForNull String title,
        @CheckForNull String url,
        @CheckForNull Boolean draft,
        Side source,
        Side target,
        Actor actor) {

    /** What happened to it. */
    enum Action {
        OPENED,
        /** It has other commits. */
        UPDATED,
        /** Its commits are the same, its title, text, target or state of draft is not. */
        EDITED,
        CLOSED,
        MERGED,
        REOPENED,
        APPROVED,
        OTHER
    }

    /** Where it comes from or goes to. */
    record Side(
            @CheckForNull String branch,
            @CheckForNull String sha,
            @CheckForNull String repository) {}

    /** {@code scm.pull_request}; nothing if nobody can tell which repository it is for. */
    List<Normalised> normalised() {
        return repository.fullName() == null
                ? List.of()
                : List.of(new Normalised("scm.pull_request", repository.fullName(), Severity.INFO, toJson()));
    }

    private ObjectNode toJson() {
        ObjectNode json = Json.MAPPER.createObjectNode().put("provider", provider);
        json.set("repository", repository.toJson());
        json.put("action", action.name().toLowerCase(Locale.ROOT))
                .put("originalAction", originalAction)
                .put("number", number)
                .put("title", title)
                .put("url", url)
                .put("draft", draft)
                .put("fork", fork());
        json.putObject("source")
                .put("branch", source.branch())
                .put("sha", source.sha())
                .put("repository", source.repository());
        json.putObject("target").put("branch", target.branch()).put("sha", target.sha());
        json.set("actor", actor.toJson());
        return json;
    }

    /** Whether it comes from another repository; null, which is not "no", where a side is unknown or deleted. */
    @CheckForNull
    private Boolean fork() {
        if (source.repository() == null || target.repository() == null) {
            return null;
        }
        return !source.repository().equalsIgnoreCase(target.repository());
    }
}
