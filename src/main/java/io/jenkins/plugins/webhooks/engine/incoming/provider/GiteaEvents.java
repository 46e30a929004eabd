package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.signature.FormPayloadScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import java.util.List;

/**
 * What Gitea and its relatives Forgejo and Gogs send, as ours. Their payloads follow GitHub's with words of their own.
 *
 * @see <a href="https://docs.gitea.com/usage/webhooks#event-information">Event information</a>
 */
final class GiteaEvents {
    private GiteaEvents() {}

    /** Hexadecimal without a prefix, and over the JSON text where that is sent as a form. Empty without a secret. */
    static SignatureScheme signedIn(String header) {
        return new FormPayloadScheme(new HmacScheme(header, "", Algorithm.HMAC_SHA256, Encoding.HEX));
    }

    /** {@code create} and {@code delete} give nothing, because a {@code push} comes with each of them. */
    static List<Normalised> normalise(String provider, String event, Fields payload) {
        return switch (event) {
            case "push" -> push(provider, payload).normalised();
            case "pull_request", "pull_request_approved" ->
                payload.at("pull_request").isObject()
                        ? pullRequest(provider, event, payload).normalised()
                        : List.of();
            case "issue_comment" -> GitHubComments.of(provider, event, payload);
            case "issues", "issue_assign", "issue_label", "issue_milestone" -> CodeIssues.ofGitHub(provider, payload);
            case "release" -> GitHubReleases.of(provider, payload);
            case "workflow_run" -> GitHubBuilds.workflowRun(provider, payload);
            case "workflow_job" -> GitHubBuilds.workflowJob(provider, payload);
            default -> List.of();
        };
    }

    /** A tag that no push tells of. */
    static List<Normalised> createdTag(String provider, Fields payload) {
        String tag = payload.text("ref");
        if (tag == null || !"tag".equals(payload.text("ref_type"))) {
            return List.of();
        }
        RefChange change = new RefChange(RefChange.TAGS + tag, null, payload.hash("sha"), null, null);
        Repository repository = GitHubEvents.repository(payload.at("repository"));
        return new Push(provider, repository, change, actor(payload.at("sender")), List.of(), null).normalised();
    }

    private static Push push(String provider, Fields payload) {
        RefChange change = new RefChange(
                payload.text("ref"), payload.hash("before"), payload.hash("after"), null, payload.text("compare_url"));
        List<Commit> commits = payload.list("commits").stream().map(Commit::of).toList();
        return new Push(
                provider,
                GitHubEvents.repository(payload.at("repository")),
                change,
                actor(payload.at("pusher")),
                commits,
                payload.number("total_commits"));
    }

    private static PullRequest pullRequest(String provider, String event, Fields payload) {
        Fields request = payload.at("pull_request");
        Fields base = request.at("base", "repo");
        String action = payload.text("action");
        Boolean merged = request.flag("merged");
        return new PullRequest(
                provider,
                GitHubEvents.repository(base.isObject() ? base : payload.at("repository")),
                event.equals("pull_request_approved") ? PullRequest.Action.APPROVED : action(action, merged),
                action,
                request.number("number"),
                request.text("title"),
                request.text("html_url"),
                request.flag("draft"),
                GitHubEvents.side(request.at("head")),
                GitHubEvents.side(request.at("base")),
                actor(payload.at("sender")));
    }

    private static PullRequest.Action action(@CheckForNull String action, @CheckForNull Boolean merged) {
        return switch (action == null ? "" : action) {
            case "opened" -> PullRequest.Action.OPENED;
            case "synchronized", "synchronize" -> PullRequest.Action.UPDATED;
            case "edited" -> PullRequest.Action.EDITED;
            case "closed" -> Boolean.TRUE.equals(merged) ? PullRequest.Action.MERGED : PullRequest.Action.CLOSED;
            case "reopened" -> PullRequest.Action.REOPENED;
            default -> PullRequest.Action.OTHER;
        };
    }

    private static Actor actor(Fields user) {
        return new Actor(user.firstText("login", "username", "name"), user.text("email"));
    }
}
