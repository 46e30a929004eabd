package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.List;

/**
 * A transition of an issue, by default after a success.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/platform/rest/v2/api-group-issues/#api-rest-api-2-issue-issueidorkey-transitions-post">Transition
 *     issue</a>
 */
final class JiraTransition implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "jira-transition",
            "Jira: transition of an issue",
            "systems/jira.md#move-issues",
            "https://developer.atlassian.com/cloud/jira/platform/rest/v2/api-group-issues/",
            List.of(
                    AtlassianFields.JIRA,
                    AtlassianFields.USER,
                    AtlassianFields.TOKEN,
                    PresetField.required(
                            "transition",
                            "Transition",
                            "31",
                            "Its number. A GET of /rest/api/2/issue/PROJ-12/transitions lists those of an issue."),
                    JiraIssue.FIELD),
            Settable.END);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        if (!values.require("transition").matches("[0-9]{1,18}")) {
            throw new IllegalArgumentException("transition: must be the number of a transition, such as 31");
        }
        webhook.url(JiraIssue.of(values, Address.at(values).path("rest/api/2/issue"))
                        .path("transitions")
                        .toString())
                .header("Accept", "application/json")
                .authentication(UserOrToken.of(values))
                .needs(JiraIssue.needs(values))
                .filter("data.result = \"SUCCESS\"")
                .transform(Script.of(values).with("transition").run("jira-transition"));
    }
}
