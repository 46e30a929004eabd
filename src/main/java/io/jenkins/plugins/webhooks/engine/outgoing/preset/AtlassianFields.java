package io.jenkins.plugins.webhooks.engine.outgoing.preset;

/** Fields that tell where a Jira is and who writes there. */
final class AtlassianFields {
    static final PresetField JIRA =
            Settable.baseUrl("https://example.atlassian.net", "Its address, on Atlassian's cloud or your own.");

    static final PresetField TOKEN =
            Settable.token("On the cloud an API token of the user, on Data Center a personal access token.");

    static final PresetField USER = PresetField.optional(
            "user",
            "User",
            "build@example.com",
            "On the cloud the e-mail address of the account that the API token belongs to. Empty on Data Center.");

    private AtlassianFields() {}
}
