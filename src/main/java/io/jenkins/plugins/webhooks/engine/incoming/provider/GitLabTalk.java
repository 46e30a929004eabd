package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Comment.On;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Comment.Place;
import java.util.List;

/**
 * GitLab's notes and releases as ours.
 *
 * @see <a href="https://docs.gitlab.com/user/project/integrations/webhook_events/#comment-events">Comment events</a>
 */
final class GitLabTalk {
    private GitLabTalk() {}

    /** Before GitLab 16.11 there is no action, and notes were told of when they were written only. */
    static List<Normalised> note(Fields payload) {
        Fields note = payload.at("object_attributes");
        if (!note.isObject()) {
            return List.of();
        }
        String action = note.text("action");
        return new Comment(
                        GitLab.NAME,
                        GitLabEvents.repository(payload.at("project")),
                        "update".equals(action) ? Comment.Action.EDITED : Comment.Action.CREATED,
                        action,
                        place(note, payload),
                        note.id("id"),
                        note.text("note"),
                        note.text("url"),
                        GitLabEvents.user(payload))
                .normalised();
    }

    private static Place place(Fields note, Fields payload) {
        String path = note.text("position", "new_path");
        Long line = note.number("position", "new_line");
        String type = note.text("noteable_type");
        return switch (type == null ? "" : type) {
            case "MergeRequest" -> on(On.PULL_REQUEST, payload.at("merge_request"), path, line);
            case "Issue" -> on(On.ISSUE, payload.at("issue"), path, line);
            case "Commit" -> new Place(On.COMMIT, null, null, note.hash("commit_id"), path, line);
            default -> new Place(On.OTHER, null, null, null, path, line);
        };
    }

    private static Place on(On on, Fields thing, @CheckForNull String path, @CheckForNull Long line) {
        return new Place(on, thing.number("iid"), thing.text("title"), thing.hash("last_commit", "id"), path, line);
    }

    /** The body tells no user. A release can't be a draft here. */
    static List<Normalised> release(Fields payload) {
        Release.Action action = action(payload.text("action"));
        if (action == null) {
            return List.of();
        }
        return new Release(
                        GitLab.NAME,
                        GitLabEvents.repository(payload.at("project")),
                        action,
                        payload.text("action"),
                        payload.text("tag"),
                        payload.text("name"),
                        payload.text("url"),
                        null,
                        null,
                        payload.text("description"),
                        payload.time("released_at"),
                        new Actor(null, null))
                .normalised();
    }

    @CheckForNull
    private static Release.Action action(@CheckForNull String action) {
        return switch (action == null ? "" : action) {
            case "create" -> Release.Action.PUBLISHED;
            case "update" -> Release.Action.UPDATED;
            case "delete" -> Release.Action.DELETED;
            default -> null;
        };
    }
}
