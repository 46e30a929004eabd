package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.List;

/**
 * What Jira Cloud shows of builds beside an issue.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/software/rest/api-group-builds/">Builds</a>
 */
final class JiraBuildInfo implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "jira-build-info",
            "Jira Cloud: builds of an issue",
            "systems/jira.md#show-builds-and-deployments",
            "https://developer.atlassian.com/cloud/jira/software/rest/api-group-builds/",
            JiraCloudData.fields(),
            Settable.EVERY_STATE);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        JiraCloudData.use("builds", "rejectedBuilds", values, webhook)
                .needs(Needs.all(List.of(JiraIssue.NEED), Needs.BUILD, Needs.LINK))
                .transform(Script.of(values).run("build", "jira-data", "jira-build-info"));
    }
}
