package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Comment.On;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Comment.Place;
import java.util.List;

/**
 * Comments as GitHub has them, and Gitea and its relatives after it.
 *
 * @see <a href="https://docs.github.com/en/webhooks/webhook-events-and-payloads#issue_comment">issue_comment</a>
 */
final class GitHubComments {
    private GitHubComments() {}

    /** Nothing for what happens to a comment besides being written, changed and removed. */
    static List<Normalised> of(String provider, String event, Fields payload) {
        Comment.Action action = action(payload.text("action"));
        Fields comment = payload.at("comment");
        if (action == null || !comment.isObject()) {
            return List.of();
        }
        return new Comment(
                        provider,
                        GitHubEvents.repository(payload.at("repository")),
                        action,
                        payload.text("action"),
                        place(event, payload),
                        comment.id("id"),
                        comment.text("body"),
                        comment.text("html_url"),
                        new Actor(payload.at("sender").firstText("login", "username"), null))
                .normalised();
    }

    private static Place place(String event, Fields payload) {
        Fields comment = payload.at("comment");
        return switch (event) {
            case "commit_comment" ->
                new Place(
                        On.COMMIT, null, null, comment.hash("commit_id"), comment.text("path"), comment.number("line"));
            case "pull_request_review_comment" ->
                new Place(
                        On.PULL_REQUEST,
                        payload.number("pull_request", "number"),
                        payload.text("pull_request", "title"),
                        comment.hash("commit_id"),
                        comment.text("path"),
                        comment.number("line"));
            default ->
                Place.of(
                        isPullRequest(payload) ? On.PULL_REQUEST : On.ISSUE,
                        payload.number("issue", "number"),
                        payload.text("issue", "title"),
                        null);
        };
    }

    /** A pull request is an issue too; GitHub tells by a field of the issue, Gitea by one of its own. */
    private static boolean isPullRequest(Fields payload) {
        return payload.at("issue", "pull_request").isObject() || Boolean.TRUE.equals(payload.flag("is_pull"));
    }

    @CheckForNull
    private static Comment.Action action(@CheckForNull String action) {
        return switch (action == null ? "" : action) {
            case "created" -> Comment.Action.CREATED;
            case "edited" -> Comment.Action.EDITED;
            case "deleted" -> Comment.Action.DELETED;
            default -> null;
        };
    }
}
