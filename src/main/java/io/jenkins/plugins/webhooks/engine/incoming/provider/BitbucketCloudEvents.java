package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;
import java.util.Optional;

/**
 * Bitbucket Cloud's fields as ours.
 *
 * @see <a href="https://support.atlassian.com/bitbucket-cloud/docs/event-payloads/">Event payloads</a>
 */
final class BitbucketCloudEvents {
    private static final String PULL_REQUEST = "pullrequest:";
    /** How many a push lists; new branches with longer histories were seen to have as many and not to say so. */
    private static final int MOST_COMMITS = 5;

    private BitbucketCloudEvents() {}

    static List<Push> pushes(Fields payload) {
        Repository repository = repository(payload.at("repository"));
        Actor actor = actor(payload);
        return payload.list("push", "changes").stream()
                .map(change -> push(change, repository, actor))
                .toList();
    }

    /** Nothing for comments, which are no change of the pull request but {@code scm.comment}. Hashes have 12 digits here. */
    static Optional<PullRequest> pullRequest(String event, Fields payload) {
        Fields request = payload.at("pullrequest");
        if (!event.startsWith(PULL_REQUEST) || event.startsWith("pullrequest:comment_") || !request.isObject()) {
            return Optional.empty();
        }
        Fields target = request.at("destination", "repository");
        String action = event.substring(PULL_REQUEST.length());
        return Optional.of(new PullRequest(
                BitbucketCloud.NAME,
                repository(target.isObject() ? target : payload.at("repository")),
                action(action),
                action,
                request.number("id"),
                request.text("title"),
                request.text("links", "html", "href"),
                request.flag("draft"),
                side(request.at("source")),
                side(request.at("destination")),
                actor(payload)));
    }

    /** {@code updated} is sent for other commits and for another title alike; builds care for the former. */
    private static PullRequest.Action action(String action) {
        return switch (action) {
            case "created" -> PullRequest.Action.OPENED;
            case "updated" -> PullRequest.Action.UPDATED;
            case "fulfilled" -> PullRequest.Action.MERGED;
            case "rejected" -> PullRequest.Action.CLOSED;
            case "approved" -> PullRequest.Action.APPROVED;
            default -> PullRequest.Action.OTHER;
        };
    }

    private static PullRequest.Side side(Fields side) {
        return new PullRequest.Side(
                side.text("branch", "name"), side.hash("commit", "hash"), side.text("repository", "full_name"));
    }

    /** {@code new} is null for a deleted ref, {@code old} for a new one. */
    private static Push push(Fields change, Repository repository, Actor actor) {
        Fields ref = change.at(change.at("new").isObject() ? "new" : "old");
        RefChange refChange = new RefChange(
                ref(ref.text("type"), ref.text("name")),
                change.hash("old", "target", "hash"),
                change.hash("new", "target", "hash"),
                change.flag("forced"),
                change.text("links", "html", "href"));
        List<Commit> commits = change.list("commits").stream()
                .map(BitbucketCloudEvents::commit)
                .toList();
        boolean complete = Boolean.FALSE.equals(change.flag("truncated")) && commits.size() < MOST_COMMITS;
        Long count = complete ? Long.valueOf(commits.size()) : null;
        return new Push(BitbucketCloud.NAME, repository, refChange, actor, commits, count);
    }

    @CheckForNull
    private static String ref(@CheckForNull String type, @CheckForNull String name) {
        if (name == null || type == null) {
            return null;
        }
        return switch (type) {
            case "branch" -> RefChange.BRANCHES + name;
            case "tag" -> RefChange.TAGS + name;
            default -> null;
        };
    }

    /** No URL for cloning is sent; both follow from the full name. */
    static Repository repository(Fields repository) {
        String fullName = repository.text("full_name");
        return new Repository(
                repository.text("name"),
                fullName,
                repository.text("links", "html", "href"),
                fullName == null ? null : "https://bitbucket.org/" + fullName + ".git",
                fullName == null ? null : "git@bitbucket.org:" + fullName + ".git");
    }

    /** Names to log in with are no longer given out, so the nickname stands in. */
    static Actor actor(Fields payload) {
        return new Actor(payload.at("actor").firstText("nickname", "display_name", "username"), null);
    }

    private static Commit commit(Fields commit) {
        String raw = commit.text("author", "raw");
        int mail = raw == null ? -1 : raw.indexOf(" <");
        return new Commit(
                commit.text("hash"),
                commit.text("message"),
                mail > 0 ? raw.substring(0, mail) : raw,
                commit.text("links", "html", "href"),
                commit.time("date"),
                null,
                null,
                null);
    }
}
