package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.HeaderAuthentication;
import java.util.List;

/**
 * A pipeline status at a commit on GitLab.
 *
 * @see <a href="https://docs.gitlab.com/api/commits/#set-commit-pipeline-status">Set commit pipeline status</a>
 */
final class GitLabStatus implements Preset {
    static final PresetField SERVER =
            Settable.hostedAt("https://gitlab.com", "For a GitLab of your own: its address, without /api.");

    private static final PresetAbout ABOUT = new PresetAbout(
            "gitlab-status",
            "GitLab: commit status",
            "systems/gitlab.md#send-commit-statuses",
            "https://docs.gitlab.com/api/commits/#set-commit-pipeline-status",
            List.of(
                    Settable.token(
                            "A project or group access token with the scope api and the role Developer or higher."),
                    PresetField.optional(
                            "project",
                            "Project",
                            "group/app",
                            "Path or number. If empty, the project that the build checked out."),
                    PresetField.optional(
                            "context",
                            "Name of the status",
                            "ci/app",
                            "Tells this status from others at the same commit. If empty, jenkins/ and the job's name"
                                    + " without its branch."),
                    SERVER),
            Settable.EVERY_STATE);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        RepositoryChoice project = RepositoryChoice.of(values, "project");
        webhook.url(project.segment(Address.at(values).path("api/v4/projects"))
                        .path("statuses")
                        .filled("data.scm.revision")
                        .toString())
                .authentication(new HeaderAuthentication("PRIVATE-TOKEN", "", values.secrets("token")))
                .needs(Needs.all(project.needs(), Needs.BUILD, Needs.REVISION))
                .transform(Script.of(values).with("context").run("build", "gitlab-status"));
    }
}
