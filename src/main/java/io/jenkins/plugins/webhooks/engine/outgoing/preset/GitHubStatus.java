package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BearerAuthentication;
import java.util.List;
import java.util.Map;

/**
 * A status at a commit on GitHub or GitHub Enterprise Server.
 *
 * @see <a href="https://docs.github.com/en/rest/commits/statuses#create-a-commit-status">Create a commit status</a>
 */
final class GitHubStatus implements Preset {
    /** Versions are dates; a request without one gets whatever is the oldest. */
    static final Map<String, String> HEADERS =
            Map.of("Accept", "application/vnd.github+json", "X-GitHub-Api-Version", "2022-11-28");

    static final PresetField API =
            Settable.hostedAt("https://api.github.com", "For GitHub Enterprise Server: https://your-host/api/v3.");

    private static final PresetAbout ABOUT = new PresetAbout(
            "github-status",
            "GitHub: commit status",
            "systems/github.md#send-commit-statuses",
            "https://docs.github.com/en/rest/commits/statuses#create-a-commit-status",
            List.of(
                    Settable.token(
                            "A fine-grained token with \"Commit statuses: Read and write\", or a classic one with"
                                    + " the scope repo:status."),
                    Settable.repository(
                            "octo/app", "Owner and name. If empty, the repository that the build checked out."),
                    PresetField.optional(
                            "context",
                            "Context",
                            "ci/app",
                            "Tells this status from others at the same commit. If empty, jenkins/ and the job's name"
                                    + " without its branch."),
                    API),
            Settable.EVERY_STATE);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        RepositoryChoice repository = RepositoryChoice.of(values, "repository");
        HEADERS.forEach(webhook::header);
        webhook.url(repository
                        .path(Address.at(values).path("repos"))
                        .path("statuses")
                        .filled("data.scm.revision")
                        .toString())
                .authentication(new BearerAuthentication(values.secrets("token")))
                .needs(Needs.all(repository.needs(), Needs.BUILD, Needs.REVISION))
                .transform(Script.of(values).with("context").run("build", "github-status"));
    }
}
