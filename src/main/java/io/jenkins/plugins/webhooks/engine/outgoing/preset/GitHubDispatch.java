package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BearerAuthentication;
import java.util.List;

/**
 * A {@code repository_dispatch} event, which starts the GitHub Actions workflows that wait for it.
 *
 * @see <a href="https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event">Create a repository
 *     dispatch event</a>
 */
final class GitHubDispatch implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "github-dispatch",
            "GitHub: repository dispatch",
            "systems/github.md#start-workflows",
            "https://docs.github.com/en/rest/repos/repos#create-a-repository-dispatch-event",
            List.of(
                    Settable.token("A fine-grained token with \"Contents: Read and write\", or a classic one with the"
                            + " scope repo."),
                    Settable.repository(
                            "octo/app", "Owner and name. If empty, the repository that the build checked out."),
                    PresetField.optional(
                            "eventType",
                            "Event type",
                            "jenkins-build",
                            "What workflows name below on: repository_dispatch: types. If empty, the type of the event."),
                    GitHubStatus.API),
            Settable.END);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        String type = values.text("eventType").orElse("");
        if (type.length() > 100) {
            throw new IllegalArgumentException("eventType: GitHub takes at most 100 characters");
        }
        RepositoryChoice repository = RepositoryChoice.of(values, "repository");
        GitHubStatus.HEADERS.forEach(webhook::header);
        webhook.url(repository
                        .path(Address.at(values).path("repos"))
                        .path("dispatches")
                        .toString())
                .authentication(new BearerAuthentication(values.secrets("token")))
                .needs(repository.needs())
                .transform(Script.of(values).with("eventType").run("github-dispatch"));
    }
}
