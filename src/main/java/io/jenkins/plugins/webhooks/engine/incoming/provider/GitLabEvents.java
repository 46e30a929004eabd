package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;

/**
 * GitLab's fields as ours.
 *
 * @see <a href="https://docs.gitlab.com/user/project/integrations/webhook_events/">Webhook events</a>
 */
final class GitLabEvents {
    private GitLabEvents() {}

    /** {@code commits} holds at most 20; the count is of all. */
    static Push push(Fields payload) {
        RefChange change =
                new RefChange(payload.text("ref"), payload.hash("before"), payload.hash("after"), null, null);
        List<Commit> commits = payload.list("commits").stream().map(Commit::of).toList();
        Actor actor = new Actor(payload.firstText("user_username", "user_name"), payload.text("user_email"));
        Repository repository = repository(payload.at("project"));
        return new Push(GitLab.NAME, repository, change, actor, commits, payload.number("total_commits_count"));
    }

    static PullRequest mergeRequest(Fields payload) {
        Fields request = payload.at("object_attributes");
        Fields target = request.at("target");
        String action = request.text("action");
        Boolean draft = request.flag("draft");
        return new PullRequest(
                GitLab.NAME,
                repository(target.isObject() ? target : payload.at("project")),
                action(action, request.text("oldrev") != null),
                action,
                request.number("iid"),
                request.text("title"),
                request.text("url"),
                draft == null ? request.flag("work_in_progress") : draft,
                new PullRequest.Side(
                        request.text("source_branch"),
                        request.hash("last_commit", "id"),
                        request.text("source", "path_with_namespace")),
                new PullRequest.Side(
                        request.text("target_branch"), null, request.text("target", "path_with_namespace")),
                user(payload));
    }

    static Actor user(Fields payload) {
        return new Actor(payload.at("user").firstText("username", "name"), payload.text("user", "email"));
    }

    /** Only an update with other commits has {@code oldrev}; system hooks may have no action at all. */
    private static PullRequest.Action action(@CheckForNull String action, boolean otherCommits) {
        return switch (action == null ? "" : action) {
            case "open" -> PullRequest.Action.OPENED;
            case "update" -> otherCommits ? PullRequest.Action.UPDATED : PullRequest.Action.EDITED;
            case "close" -> PullRequest.Action.CLOSED;
            case "merge" -> PullRequest.Action.MERGED;
            case "reopen" -> PullRequest.Action.REOPENED;
            case "approved", "approval" -> PullRequest.Action.APPROVED;
            default -> PullRequest.Action.OTHER;
        };
    }

    static Repository repository(Fields project) {
        return new Repository(
                project.text("name"),
                project.text("path_with_namespace"),
                project.text("web_url"),
                project.firstText("git_http_url", "http_url"),
                project.firstText("git_ssh_url", "ssh_url"));
    }
}
