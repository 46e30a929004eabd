package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;

/**
 * GitHub's fields as ours.
 *
 * @see <a href="https://docs.github.com/en/webhooks/webhook-events-and-payloads">Webhook events and payloads</a>
 */
final class GitHubEvents {
    private GitHubEvents() {}

    static Push push(Fields payload) {
        RefChange change = new RefChange(
                payload.text("ref"),
                payload.hash("before"),
                payload.hash("after"),
                payload.flag("forced"),
                payload.text("compare"));
        List<Commit> commits = payload.list("commits").stream().map(Commit::of).toList();
        Actor actor = new Actor(payload.text("pusher", "name"), payload.text("pusher", "email"));
        return new Push(
                GitHub.NAME, repository(payload.at("repository")), change, actor, commits, (long) commits.size());
    }

    static PullRequest pullRequest(Fields payload) {
        Fields request = payload.at("pull_request");
        Fields base = request.at("base", "repo");
        String action = payload.text("action");
        return new PullRequest(
                GitHub.NAME,
                repository(base.isObject() ? base : payload.at("repository")),
                action(action, isApproval(payload), request.flag("merged")),
                action,
                request.number("number"),
                request.text("title"),
                request.text("html_url"),
                request.flag("draft"),
                side(request.at("head")),
                side(request.at("base")),
                new Actor(payload.text("sender", "login"), null));
    }

    /** Whether this is a review that approves. */
    static boolean isApproval(Fields payload) {
        return "submitted".equals(payload.text("action")) && "approved".equals(payload.text("review", "state"));
    }

    private static PullRequest.Action action(
            @CheckForNull String action, boolean approval, @CheckForNull Boolean merged) {
        if (approval) {
            return PullRequest.Action.APPROVED;
        }
        return switch (action == null ? "" : action) {
            case "opened" -> PullRequest.Action.OPENED;
            case "synchronize" -> PullRequest.Action.UPDATED;
            case "edited", "ready_for_review", "converted_to_draft" -> PullRequest.Action.EDITED;
            case "closed" -> Boolean.TRUE.equals(merged) ? PullRequest.Action.MERGED : PullRequest.Action.CLOSED;
            case "reopened" -> PullRequest.Action.REOPENED;
            default -> PullRequest.Action.OTHER;
        };
    }

    static PullRequest.Side side(Fields side) {
        return new PullRequest.Side(side.text("ref"), side.hash("sha"), side.text("repo", "full_name"));
    }

    static Repository repository(Fields repository) {
        return new Repository(
                repository.text("name"),
                repository.text("full_name"),
                repository.text("html_url"),
                repository.text("clone_url"),
                repository.text("ssh_url"));
    }
}
