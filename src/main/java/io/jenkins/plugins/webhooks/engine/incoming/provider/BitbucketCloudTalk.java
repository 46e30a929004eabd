package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Project;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Run;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Source;
import io.jenkins.plugins.webhooks.engine.incoming.provider.CiBuild.Times;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Comment.On;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Comment.Place;
import java.util.List;

/**
 * Bitbucket Cloud's comments and statuses of commits as ours.
 *
 * @see <a href="https://support.atlassian.com/bitbucket-cloud/docs/event-payloads/">Event payloads</a>
 */
final class BitbucketCloudTalk {
    private BitbucketCloudTalk() {}

    /** Nothing for other events. */
    static List<Normalised> of(String event, Fields payload) {
        return switch (event) {
            case "pullrequest:comment_created", "issue:comment_created", "repo:commit_comment_created" ->
                comment(event, Comment.Action.CREATED, payload);
            case "pullrequest:comment_updated" -> comment(event, Comment.Action.EDITED, payload);
            case "pullrequest:comment_deleted" -> comment(event, Comment.Action.DELETED, payload);
            case "repo:commit_status_created", "repo:commit_status_updated" -> status(payload);
            default -> List.of();
        };
    }

    private static List<Normalised> comment(String event, Comment.Action action, Fields payload) {
        Fields comment = payload.at("comment");
        if (!comment.isObject()) {
            return List.of();
        }
        return new Comment(
                        BitbucketCloud.NAME,
                        BitbucketCloudEvents.repository(payload.at("repository")),
                        action,
                        event.substring(event.indexOf(':') + 1),
                        place(payload, comment.text("inline", "path"), comment.number("inline", "to")),
                        comment.id("id"),
                        comment.text("content", "raw"),
                        comment.text("links", "html", "href"),
                        BitbucketCloudEvents.actor(payload))
                .normalised();
    }

    private static Place place(Fields payload, @CheckForNull String path, @CheckForNull Long line) {
        Fields request = payload.at("pullrequest");
        if (request.isObject()) {
            return new Place(
                    On.PULL_REQUEST,
                    request.number("id"),
                    request.text("title"),
                    request.hash("source", "commit", "hash"),
                    path,
                    line);
        }
        Fields issue = payload.at("issue");
        return issue.isObject()
                ? Place.of(On.ISSUE, issue.number("id"), issue.text("title"), null)
                : new Place(On.COMMIT, null, null, payload.hash("commit", "hash"), path, line);
    }

    private static List<Normalised> status(Fields payload) {
        Fields status = payload.at("commit_status");
        if (!status.isObject()) {
            return List.of();
        }
        Fields repository = payload.at("repository");
        String state = status.text("state");
        return new CiBuild(
                        BitbucketCloud.NAME,
                        new Project(repository.text("full_name"), repository.text("links", "html", "href")),
                        new Run("status", status.text("key"), null, status.text("name"), status.text("url")),
                        BuildStatus.of(state),
                        state,
                        new Source(status.text("refname"), null, sha(status), null),
                        Times.UNKNOWN,
                        BitbucketCloudEvents.actor(payload))
                .normalised();
    }

    /** Older payloads tell the commit only by the end of its address. */
    @CheckForNull
    private static String sha(Fields status) {
        String hash = status.hash("commit", "hash");
        String href = status.text("links", "commit", "href");
        if (hash != null || href == null) {
            return hash;
        }
        String last = href.substring(href.lastIndexOf('/') + 1);
        return last.matches("[0-9a-f]{12,64}") ? last : null;
    }
}
