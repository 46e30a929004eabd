package io.jenkins.plugins.webhooks.engine.incoming.provider;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.ArrayList;
import java.util.List;

/**
 * Jira's fields as ours. Cloud and Data Center differ in how they name users and tell of comments.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/webhooks/#example-callback-for-an-issue-related-event">
 *     the payload</a>
 */
final class JiraEvents {
    private JiraEvents() {}

    static Issue issue(Fields payload) {
        Fields issue = payload.at("issue");
        Fields fields = issue.at("fields");
        return new Issue(
                Jira.NAME,
                issue.text("key"),
                issue.id("id"),
                url(issue),
                new Issue.Project(fields.text("project", "key"), fields.text("project", "name")),
                new Issue.Facts(
                        fields.text("summary"),
                        fields.text("issuetype", "name"),
                        fields.text("status", "name"),
                        fields.text("priority", "name"),
                        user(fields.at("assignee"))),
                fields.texts("labels"),
                payload.list("changelog", "items").stream()
                        .map(JiraEvents::change)
                        .toList(),
                actor(payload));
    }

    /**
     * What changed and what was written beside it may come as one. Cloud tells of the comment again in an event of its
     * own, Data Center does so without saying which issue it is.
     */
    static List<Normalised> updated(Fields payload) {
        Issue issue = issue(payload);
        Fields comment = payload.at("comment");
        List<Normalised> events = new ArrayList<>();
        boolean commented = comment.isObject() && comment.text("author", "accountId") == null;
        if (!commented || !issue.changes().isEmpty()) {
            events.addAll(issue.normalised(issue.isTransition() ? "transitioned" : "updated", null));
        }
        if (commented) {
            events.addAll(commented(payload));
        }
        return events;
    }

    static List<Normalised> commented(Fields payload) {
        Fields comment = payload.at("comment");
        Issue issue = issue(payload);
        return comment.isObject() ? issue.normalised("commented", remark(issue, comment)) : List.of();
    }

    /** A comment that was changed or removed changes its issue; what it said before is not told. */
    static List<Normalised> comment(Fields payload, boolean removed) {
        Fields comment = payload.at("comment");
        if (!comment.isObject()) {
            return List.of();
        }
        String text = comment.text("body");
        Issue.Change change = new Issue.Change("comment", removed ? text : null, removed ? null : text);
        Issue issue = issue(payload).with(change);
        return issue.normalised("updated", remark(issue, comment));
    }

    private static Issue.Remark remark(Issue issue, Fields comment) {
        String id = comment.id("id");
        String url = issue.url() == null || id == null ? null : issue.url() + "?focusedCommentId=" + id;
        return new Issue.Remark(id, user(comment.at("author")), comment.text("body"), url);
    }

    /** Identifiers are for machines, so they stand in only where there is no text. */
    private static Issue.Change change(Fields item) {
        return new Issue.Change(
                item.text("field"), item.firstText("fromString", "from"), item.firstText("toString", "to"));
    }

    /** The page for people, derived from the address for machines, which keeps a context path. */
    @CheckForNull
    private static String url(Fields issue) {
        String self = issue.text("self");
        String key = issue.text("key");
        int rest = self == null ? -1 : self.indexOf("/rest/");
        return rest < 0 || key == null ? null : self.substring(0, rest) + "/browse/" + key;
    }

    /** Comments of Cloud name their author only. */
    private static Actor actor(Fields payload) {
        Fields user = payload.at("user");
        Fields who = user.isObject() ? user : payload.at("comment", "author");
        return new Actor(user(who), who.text("emailAddress"));
    }

    /** Data Center's name to log in with; Cloud has none since 2019 and gives an id that only machines know. */
    @CheckForNull
    private static String user(Fields user) {
        return user.text("accountId") == null
                ? user.firstText("name", "displayName")
                : user.firstText("displayName", "accountId");
    }
}
