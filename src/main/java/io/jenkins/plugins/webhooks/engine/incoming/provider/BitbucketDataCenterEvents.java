package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;
import java.util.Optional;

/**
 * Bitbucket Data Center's fields as ours.
 *
 * @see <a href="https://confluence.atlassian.com/bitbucketserver/event-payload-938025882.html">Event payload</a>
 */
final class BitbucketDataCenterEvents {
    private static final String PULL_REQUEST = "pr:";

    private BitbucketDataCenterEvents() {}

    /** Commits come since version 8 and for all refs together, so they count only where there is one ref. */
    static List<Push> pushes(Fields payload) {
        Repository repository = repository(payload.at("repository"));
        Actor actor = actor(payload);
        List<Fields> changes = payload.list("changes");
        List<Commit> commits = changes.size() == 1
                ? payload.list("commits").stream()
                        .map(BitbucketDataCenterEvents::commit)
                        .toList()
                : List.of();
        return changes.stream()
                .map(change -> new Push(BitbucketDataCenter.NAME, repository, change(change), actor, commits, null))
                .toList();
    }

    /** Nothing for comments, which are no change of the pull request. */
    static Optional<PullRequest> pullRequest(String event, Fields payload) {
        Fields request = payload.at("pullRequest");
        if (!event.startsWith(PULL_REQUEST) || event.startsWith("pr:comment:") || !request.isObject()) {
            return Optional.empty();
        }
        String action = event.substring(PULL_REQUEST.length());
        return Optional.of(new PullRequest(
                BitbucketDataCenter.NAME,
                repository(request.at("toRef", "repository")),
                action(action),
                action,
                request.number("id"),
                request.text("title"),
                self(request),
                request.flag("draft"),
                side(request.at("fromRef")),
                side(request.at("toRef")),
                actor(payload)));
    }

    private static PullRequest.Action action(String action) {
        return switch (action) {
            case "opened" -> PullRequest.Action.OPENED;
            case "from_ref_updated" -> PullRequest.Action.UPDATED;
            case "modified" -> PullRequest.Action.EDITED;
            case "merged" -> PullRequest.Action.MERGED;
            case "declined", "deleted" -> PullRequest.Action.CLOSED;
            case "reopened" -> PullRequest.Action.REOPENED;
            case "reviewer:approved" -> PullRequest.Action.APPROVED;
            default -> PullRequest.Action.OTHER;
        };
    }

    private static RefChange change(Fields change) {
        return new RefChange(change.text("ref", "id"), change.hash("fromHash"), change.hash("toHash"), null, null);
    }

    private static PullRequest.Side side(Fields ref) {
        return new PullRequest.Side(ref.text("displayId"), ref.hash("latestCommit"), fullName(ref.at("repository")));
    }

    static Repository repository(Fields repository) {
        return new Repository(
                repository.text("name"),
                fullName(repository),
                self(repository),
                clone(repository, "http"),
                clone(repository, "ssh"));
    }

    @CheckForNull
    private static String fullName(Fields repository) {
        String project = repository.text("project", "key");
        String slug = repository.text("slug");
        return project == null || slug == null ? null : project + "/" + slug;
    }

    @CheckForNull
    private static String self(Fields linked) {
        return linked.list("links", "self").stream()
                .findFirst()
                .map(link -> link.text("href"))
                .orElse(null);
    }

    /** The link for the protocol; {@code https} is sometimes called so. */
    @CheckForNull
    private static String clone(Fields repository, String protocol) {
        for (Fields link : repository.list("links", "clone")) {
            String name = link.text("name");
            if (protocol.equals(name) || (protocol + "s").equals(name)) {
                return link.text("href");
            }
        }
        return null;
    }

    static Actor actor(Fields payload) {
        return new Actor(payload.at("actor").firstText("name", "displayName"), payload.text("actor", "emailAddress"));
    }

    private static Commit commit(Fields commit) {
        return new Commit(
                commit.text("id"),
                commit.text("message"),
                commit.text("author", "name"),
                null,
                commit.time("authorTimestamp"),
                null,
                null,
                null);
    }
}
