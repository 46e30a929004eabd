package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.List;

/**
 * What Jira Cloud shows of deployments beside an issue. Which builds deploy is for the webhook's events and filter to say.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/software/rest/api-group-deployments/">Deployments</a>
 */
final class JiraDeploymentInfo implements Preset {
    private static final List<String> TYPES = List.of("unmapped", "development", "testing", "staging", "production");

    private static final PresetAbout ABOUT = new PresetAbout(
            "jira-deployment-info",
            "Jira Cloud: deployments of an issue",
            "systems/jira.md#show-builds-and-deployments",
            "https://developer.atlassian.com/cloud/jira/software/rest/api-group-deployments/",
            JiraCloudData.fields(
                    PresetField.required("environment", "Environment", "Production EU", "Its name as people see it."),
                    PresetField.optional(
                                    "environmentType",
                                    "Type of the environment",
                                    "production",
                                    "One of unmapped, development, testing, staging and production.")
                            .or("unmapped")),
            Settable.EVERY_STATE);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        if (!TYPES.contains(values.require("environmentType"))) {
            throw new IllegalArgumentException("environmentType: must be one of " + String.join(", ", TYPES));
        }
        if (values.require("environment").length() > 255) {
            throw new IllegalArgumentException("environment: Jira takes at most 255 characters");
        }
        JiraCloudData.use("deployments", "rejectedDeployments", values, webhook)
                .needs(Needs.all(List.of(JiraIssue.NEED), Needs.BUILD, Needs.LINK))
                .transform(Script.of(values)
                        .with("environment")
                        .with("environmentType")
                        .run("build", "jira-data", "jira-deployment-info"));
    }
}
