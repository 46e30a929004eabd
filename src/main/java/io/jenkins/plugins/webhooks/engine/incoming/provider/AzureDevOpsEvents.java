package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.List;

/**
 * Azure DevOps' fields as ours. Where a subscription sends "minimal" or no resource details, nothing of this is there.
 *
 * @see <a href="https://learn.microsoft.com/en-us/azure/devops/service-hooks/events#code">Events of code</a>
 */
final class AzureDevOpsEvents {
    private AzureDevOpsEvents() {}

    /** One push reports several refs; its commits belong to one of them only where there is one. */
    static List<Normalised> pushes(Fields resource) {
        List<Fields> updates = resource.list("refUpdates");
        List<Commit> commits = updates.size() == 1
                ? resource.list("commits").stream()
                        .map(AzureDevOpsEvents::commit)
                        .toList()
                : List.of();
        return updates.stream()
                .map(update -> new RefChange(
                        update.text("name"), update.hash("oldObjectId"), update.hash("newObjectId"), null, null))
                .map(change -> new Push(
                        AzureDevOps.NAME,
                        repository(resource.at("repository")),
                        change,
                        actor(resource.at("pushedBy")),
                        commits,
                        null))
                .flatMap(push -> push.normalised().stream())
                .toList();
    }

    static List<Normalised> pullRequest(String event, Fields request) {
        return new PullRequest(
                        AzureDevOps.NAME,
                        repository(request.at("repository")),
                        action(event, request.text("status")),
                        event.substring(event.lastIndexOf('.') + 1),
                        request.number("pullRequestId"),
                        request.text("title"),
                        page(request),
                        request.flag("isDraft"),
                        source(request),
                        new PullRequest.Side(
                                branch(request.text("targetRefName")),
                                request.hash("lastMergeTargetCommit", "commitId"),
                                fullName(request.at("repository"))),
                        // Whoever updates or completes it is not told.
                        actor(request.at(event.endsWith(".created") ? "createdBy" : "closedBy")))
                .normalised();
    }

    static List<Normalised> comment(Fields resource) {
        Fields comment = resource.at("comment");
        Fields request = resource.at("pullRequest");
        boolean deleted = Boolean.TRUE.equals(comment.flag("isDeleted"));
        boolean edited = comment.text("lastContentUpdatedDate") != null
                && !comment.text("lastContentUpdatedDate").equals(comment.text("publishedDate"));
        Comment.Action action = edited ? Comment.Action.EDITED : Comment.Action.CREATED;
        return new Comment(
                        AzureDevOps.NAME,
                        repository(request.at("repository")),
                        deleted ? Comment.Action.DELETED : action,
                        null,
                        Comment.Place.of(
                                Comment.On.PULL_REQUEST,
                                request.number("pullRequestId"),
                                request.text("title"),
                                request.hash("lastMergeSourceCommit", "commitId")),
                        comment.id("id"),
                        comment.text("content"),
                        page(request),
                        actor(comment.at("author")))
                .normalised();
    }

    /** {@code merged} tells that a merge was tried, not that the request is through; that is the status. */
    private static PullRequest.Action action(String event, @CheckForNull String status) {
        if (event.equals("git.pullrequest.created")) {
            return PullRequest.Action.OPENED;
        }
        return switch (status == null ? "" : status) {
            case "completed" -> PullRequest.Action.MERGED;
            case "abandoned" -> PullRequest.Action.CLOSED;
            default -> event.equals("git.pullrequest.updated") ? PullRequest.Action.UPDATED : PullRequest.Action.OTHER;
        };
    }

    private static PullRequest.Side source(Fields request) {
        Fields fork = request.at("forkSource", "repository");
        return new PullRequest.Side(
                branch(request.text("sourceRefName")),
                request.hash("lastMergeSourceCommit", "commitId"),
                fullName(fork.isObject() ? fork : request.at("repository")));
    }

    private static Repository repository(Fields repository) {
        String remote = repository.text("remoteUrl");
        String web = repository.text("webUrl");
        return new Repository(
                repository.text("name"),
                fullName(repository),
                web == null ? remote : web,
                remote,
                repository.text("sshUrl"));
    }

    @CheckForNull
    private static String fullName(Fields repository) {
        String project = repository.text("project", "name");
        String name = repository.text("name");
        return project == null || name == null ? null : project + "/" + name;
    }

    /** The page of a pull request is told by newer versions only, but follows from the repository's. */
    @CheckForNull
    private static String page(Fields request) {
        String link = request.text("_links", "web", "href");
        Long number = request.number("pullRequestId");
        String web = repository(request.at("repository")).webUrl();
        return link != null || number == null || web == null ? link : web + "/pullrequest/" + number;
    }

    @CheckForNull
    static String branch(@CheckForNull String ref) {
        return ref != null && ref.startsWith(RefChange.BRANCHES) ? ref.substring(RefChange.BRANCHES.length()) : null;
    }

    /** The unique name is an address of mail in the cloud and an account of the domain elsewhere. */
    static Actor actor(Fields user) {
        String unique = user.text("uniqueName");
        return new Actor(
                user.firstText("displayName", "uniqueName"), unique != null && unique.contains("@") ? unique : null);
    }

    private static Commit commit(Fields commit) {
        return new Commit(
                commit.text("commitId"),
                commit.text("comment"),
                commit.text("author", "name"),
                commit.text("url"),
                commit.time("author", "date"),
                null,
                null,
                null);
    }
}
