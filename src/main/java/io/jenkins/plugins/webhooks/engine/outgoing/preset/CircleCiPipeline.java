package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.HeaderAuthentication;
import java.util.List;

/**
 * A pipeline on CircleCI. Projects of the GitHub App have pipeline definitions, and with the number of one the newer
 * interface is called.
 *
 * @see <a href="https://circleci.com/docs/api/v2/#tag/Pipeline/operation/triggerPipeline">Trigger a new pipeline</a>
 * @see <a href="https://circleci.com/docs/api/v2/#tag/Pipeline/operation/triggerPipelineRun">Trigger a pipeline run</a>
 */
final class CircleCiPipeline implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "circleci-pipeline",
            "CircleCI: start a pipeline",
            "systems/circleci.md#start-pipelines",
            "https://circleci.com/docs/api/v2/",
            List.of(
                    Settable.token("A personal API token."),
                    PresetField.required(
                            "project", "Project", "gh/octo/app", "Slug: Project Settings, Overview, shows it."),
                    PresetField.optional(
                            "branch", "Branch", "main", "If empty, the branch that the build checked out."),
                    Settable.parameters(
                            "{\"revision\": data.scm.revision}",
                            "Expression over the event that gives an object of the pipeline's parameters."),
                    PresetField.optional(
                            "definition",
                            "Pipeline definition",
                            "5f4e3d2c-1b0a-4988-b7c6-d5e4f3a2b1c0",
                            "Project Settings, Pipelines, shows its id. Needed for projects of the GitHub App."),
                    Settable.hostedAt("https://circleci.com", "For a CircleCI server of your own.")),
            Settable.END);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        String project = values.require("project");
        if (!project.matches("[^/\\s]+/[^/\\s]+/[^/\\s]+")) {
            throw new IllegalArgumentException("project: '" + project + "' must be a slug such as gh/octo/app");
        }
        boolean defined = values.text("definition").isPresent();
        webhook.url(Address.at(values)
                        .path("api/v2/project")
                        .segments(project)
                        .path(defined ? "pipeline/run" : "pipeline")
                        .toString())
                .header("Accept", "application/json")
                .authentication(new HeaderAuthentication("Circle-Token", "", values.secrets("token")))
                .needs(Needs.branchUnless(values, "branch"))
                .transform(Script.of(values)
                        .with("branch")
                        .with("definition")
                        .chosen("parameters")
                        .run(defined ? "circleci-run" : "circleci-pipeline"));
    }
}
