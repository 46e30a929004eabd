package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.util.List;
import java.util.Locale;

/**
 * A comment beside source code, in the shape that all systems share: {@code scm.comment} with {@code provider,
 * repository, action, originalAction, on, number, title, sha, path, line, id, text, url, actor}.
 *
 * @param provider name of the provider
 * @param originalAction the sender's own word
 * @param id the sender's, as text
 * @param text as written, often Markdown
 */
record Comment(
        String provider,
        Repository repository,
        Action action,
        @CheckForNull String originalAction,
        Place place,
        @CheckForNull String id,
        @CheckForNull String text,
        @CheckForNull String url,
        Actor actor) {

    /** What happened to it. */
    enum Action {
        CREATED,
        EDITED,
        DELETED
    }

    /** The kind of thing it is about. */
    enum On {
        PULL_REQUEST,
        ISSUE,
        COMMIT,
        OTHER
    }

    /**
     * What it is about; a pull request or issue has a number and title, a commit a hash.
     *
     * @param line in the new version of the file, from 1
     */
    record Place(
            On on,
            @CheckForNull Long number,
            @CheckForNull String title,
            @CheckForNull String sha,
            @CheckForNull String path,
            @CheckForNull Long line) {

        /** One beside no line. */
        static Place of(On on, @CheckForNull Long number, @CheckForNull String title, @CheckForNull String sha) {
            return new Place(on, number, title, sha, null, null);
        }
    }

    /** Nothing if nobody can tell which repository it is in. */
    List<Normalised> normalised() {
        return repository.fullName() == null
                ? List.of()
                : List.of(new Normalised("scm.comment", repository.fullName(), Severity.INFO, toJson()));
    }

    private ObjectNode toJson() {
        ObjectNode json = Json.MAPPER.createObjectNode().put("provider", provider);
        json.set("repository", repository.toJson());
        json.put("action", action.name().toLowerCase(Locale.ROOT))
                .put("originalAction", originalAction)
                .put("on", place.on().name().toLowerCase(Locale.ROOT))
                .put("number", place.number())
                .put("title", place.title())
                .put("sha", place.sha())
                .put("path", place.path())
                .put("line", place.line())
                .put("id", id)
                .put("text", text)
                .put("url", url);
        json.set("actor", actor.toJson());
        return json;
    }
}
