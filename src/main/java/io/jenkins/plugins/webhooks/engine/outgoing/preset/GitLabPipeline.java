package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.QueryAuthentication;
import java.util.List;

/**
 * A pipeline on GitLab, started with a trigger token, which can do nothing else. GitLab takes it as a parameter only.
 *
 * @see <a href="https://docs.gitlab.com/ci/triggers/">Trigger pipelines with the API</a>
 */
final class GitLabPipeline implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "gitlab-pipeline",
            "GitLab: start a pipeline",
            "systems/gitlab.md#start-pipelines",
            "https://docs.gitlab.com/ci/triggers/",
            List.of(
                    Settable.token(
                            "A pipeline trigger token of the project: Settings, CI/CD, Pipeline trigger tokens."),
                    PresetField.required("project", "Project", "group/app", "Path or number."),
                    PresetField.optional(
                            "ref",
                            "Branch or tag",
                            "main",
                            "What the pipeline runs for. If empty, the branch that the build checked out."),
                    PresetField.optional(
                                    "variables",
                                    "Variables",
                                    "{\"VERSION\": data.parameters.VERSION}",
                                    "Expression over the event that gives an object of texts.")
                            .or("{\"WEBHOOK_EVENT\": type, \"WEBHOOK_SUBJECT\": subject}"),
                    GitLabStatus.SERVER),
            Settable.END);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        webhook.url(RepositoryChoice.of(values, "project")
                        .segment(Address.at(values).path("api/v4/projects"))
                        .path("trigger/pipeline")
                        .toString())
                .authentication(new QueryAuthentication("token", values.secrets("token")))
                .needs(Needs.branchUnless(values, "ref"))
                .transform(Script.of(values).with("ref").chosen("variables").run("gitlab-pipeline"));
    }
}
