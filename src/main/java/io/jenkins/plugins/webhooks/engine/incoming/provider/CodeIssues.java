package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * Issues of systems that keep code as well, as ours. Their key is that of the repository with the number, as people write
 * it to each other; their status is {@code open} or {@code closed}.
 *
 * @see <a href="https://docs.github.com/en/webhooks/webhook-events-and-payloads#issues">issues</a>
 * @see <a href="https://docs.gitlab.com/user/project/integrations/webhook_events/#work-item-events">Work item events</a>
 */
final class CodeIssues {
    private static final String OPEN = "open";
    private static final String CLOSED = "closed";

    private CodeIssues() {}

    /** GitHub's {@code issues}, and those of Gitea and its relatives, which follow it. */
    static List<Normalised> ofGitHub(String provider, Fields payload) {
        Fields issue = payload.at("issue");
        if (!issue.isObject()) {
            return List.of();
        }
        String action = Objects.requireNonNullElse(payload.text("action"), "");
        Repository repository = GitHubEvents.repository(payload.at("repository"));
        List<Issue.Change> changes = new ArrayList<>(transition(action, "closed", "reopened"));
        for (String field : List.of("title", "body")) {
            Fields change = payload.at("changes", field);
            if (change.isObject()) {
                changes.add(new Issue.Change(field, change.text("from"), issue.text(field)));
            }
        }
        Issue.Facts facts = new Issue.Facts(
                issue.text("title"),
                issue.text("type", "name"),
                issue.text("state"),
                null,
                issue.at("assignee").firstText("login", "username"));
        return new Issue(
                        provider,
                        key(repository, issue.number("number")),
                        issue.id("id"),
                        issue.text("html_url"),
                        new Issue.Project(repository.fullName(), repository.name()),
                        facts,
                        names(issue.list("labels"), "name"),
                        changes,
                        new Actor(payload.at("sender").firstText("login", "username"), null))
                .normalised(what(action, "opened", changes), null);
    }

    /** GitLab's {@code issue}, open and confidential. */
    static List<Normalised> ofGitLab(Fields payload) {
        Fields issue = payload.at("object_attributes");
        if (!issue.isObject()) {
            return List.of();
        }
        String action = Objects.requireNonNullElse(issue.text("action"), "");
        Repository repository = GitLabEvents.repository(payload.at("project"));
        List<Issue.Change> changes = new ArrayList<>(transition(action, "close", "reopen"));
        for (String field : List.of("title", "description")) {
            Fields change = payload.at("changes", field);
            if (change.isObject()) {
                changes.add(new Issue.Change(field, change.text("previous"), change.text("current")));
            }
        }
        List<String> assignees = names(payload.list("assignees"), "username");
        String state = issue.text("state");
        Issue.Facts facts = new Issue.Facts(
                issue.text("title"),
                issue.text("type"),
                "opened".equals(state) ? OPEN : state,
                issue.text("severity"),
                assignees.isEmpty() ? null : assignees.get(0));
        return new Issue(
                        GitLab.NAME,
                        key(repository, issue.number("iid")),
                        issue.id("id"),
                        issue.text("url"),
                        new Issue.Project(repository.fullName(), repository.name()),
                        facts,
                        names(payload.list("labels"), "title"),
                        changes,
                        GitLabEvents.user(payload))
                .normalised(what(action, "open", changes), null);
    }

    @CheckForNull
    private static String key(Repository repository, @CheckForNull Long number) {
        return repository.fullName() == null || number == null ? null : repository.fullName() + "#" + number;
    }

    private static List<Issue.Change> transition(String action, String closes, String opens) {
        if (action.equals(closes)) {
            return List.of(new Issue.Change("status", OPEN, CLOSED));
        }
        return action.equals(opens) ? List.of(new Issue.Change("status", CLOSED, OPEN)) : List.of();
    }

    private static String what(String action, String begins, List<Issue.Change> changes) {
        if (action.equals(begins)) {
            return "created";
        }
        if (action.equals("deleted")) {
            return "deleted";
        }
        return changes.stream().anyMatch(Issue.Change::isTransition) ? "transitioned" : "updated";
    }

    private static List<String> names(List<Fields> things, String name) {
        return things.stream()
                .map(each -> each.text(name))
                .filter(Objects::nonNull)
                .toList();
    }
}
