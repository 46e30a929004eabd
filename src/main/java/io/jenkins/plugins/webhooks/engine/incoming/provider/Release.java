package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.List;
import java.util.Locale;

/**
 * A release of a repository, in the shape that all systems share: {@code release.published}, {@code release.updated} or
 * {@code release.deleted} with {@code provider, repository, action, originalAction, tag, name, url, draft, prerelease,
 * notes, publishedAt, actor}.
 *
 * @param provider name of the provider
 * @param originalAction the sender's own word
 * @param notes as written, often Markdown
 * @param publishedAt as the sender writes times
 */
record Release(
        String provider,
        Repository repository,
        Action action,
        @CheckForNull String originalAction,
        @CheckForNull String tag,
        @CheckForNull String name,
        @CheckForNull String url,
        @CheckForNull Boolean draft,
        @CheckForNull Boolean prerelease,
        @CheckForNull String notes,
        @CheckForNull String publishedAt,
        Actor actor) {

    /** What happened to it. */
    enum Action {
        PUBLISHED,
        UPDATED,
        DELETED;

        /** The last part of the event's type. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Nothing if nobody can tell which repository it is of. */
    List<Normalised> normalised() {
        return repository.fullName() == null
                ? List.of()
                : List.of(new Normalised("release." + action.word(), repository.fullName(), Severity.INFO, toJson()));
    }

    private ObjectNode toJson() {
        ObjectNode json = Json.MAPPER.createObjectNode().put("provider", provider);
        json.set("repository", repository.toJson());
        json.put("action", action.word())
                .put("originalAction", originalAction)
                .put("tag", tag)
                .put("name", name)
                .put("url", url)
                .put("draft", draft)
                .put("prerelease", prerelease)
                .put("notes", notes)
                .put("publishedAt", publishedAt);
        json.set("actor", actor.toJson());
        return json;
    }
}
