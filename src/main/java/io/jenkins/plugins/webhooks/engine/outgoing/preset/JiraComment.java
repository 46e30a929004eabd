package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.List;

/**
 * A comment at an issue. Version 2 of the interface takes wiki markup and is there on the cloud and on Data Center.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v2/api-group-issue-comments/">Issue comments</a>
 */
final class JiraComment implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "jira-comment",
            "Jira: comment at an issue",
            "systems/jira.md#comment-issues",
            "https://developer.atlassian.com/cloud/jira/platform/rest/v2/api-group-issue-comments/",
            List.of(AtlassianFields.JIRA, AtlassianFields.USER, AtlassianFields.TOKEN, JiraIssue.FIELD),
            Settable.END);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        webhook.url(JiraIssue.of(values, Address.at(values).path("rest/api/2/issue"))
                        .path("comment")
                        .toString())
                .header("Accept", "application/json")
                .authentication(UserOrToken.of(values))
                .needs(JiraIssue.needs(values))
                .transform(Script.of(values).run("build", "message", "jira-comment"));
    }
}
