package io.jenkins.plugins.webhooks.engine.incoming.provider;

import io.jenkins.plugins.webhooks.engine.incoming.provider.Comment.On;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Comment.Place;
import java.util.List;

/**
 * Bitbucket Data Center's comments as ours. No address of a comment is sent.
 *
 * @see <a href="https://confluence.atlassian.com/bitbucketserver/event-payload-938025882.html">Event payload</a>
 */
final class BitbucketDataCenterComments {
    private BitbucketDataCenterComments() {}

    /** Nothing for other events. */
    static List<Normalised> of(String event, Fields payload) {
        return switch (event) {
            case "pr:comment:added", "pr:comment:edited", "pr:comment:deleted" -> onPullRequest(event, payload);
            case "repo:comment:added", "repo:comment:edited", "repo:comment:deleted" ->
                comment(
                        event,
                        payload,
                        payload.at("repository"),
                        Place.of(On.COMMIT, null, null, payload.hash("commit")));
            default -> List.of();
        };
    }

    private static List<Normalised> onPullRequest(String event, Fields payload) {
        Fields request = payload.at("pullRequest");
        Place place = new Place(
                On.PULL_REQUEST,
                request.number("id"),
                request.text("title"),
                request.hash("fromRef", "latestCommit"),
                payload.text("comment", "anchor", "path"),
                payload.number("comment", "anchor", "line"));
        return comment(event, payload, request.at("toRef", "repository"), place);
    }

    private static List<Normalised> comment(String event, Fields payload, Fields repository, Place place) {
        String action = event.substring(event.lastIndexOf(':') + 1);
        Fields comment = payload.at("comment");
        return comment.isObject()
                ? new Comment(
                                BitbucketDataCenter.NAME,
                                BitbucketDataCenterEvents.repository(repository),
                                action(action),
                                action,
                                place,
                                comment.id("id"),
                                comment.text("text"),
                                null,
                                BitbucketDataCenterEvents.actor(payload))
                        .normalised()
                : List.of();
    }

    private static Comment.Action action(String action) {
        return switch (action) {
            case "edited" -> Comment.Action.EDITED;
            case "deleted" -> Comment.Action.DELETED;
            default -> Comment.Action.CREATED;
        };
    }
}
