package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.List;

/**
 * A build status at a commit on Bitbucket Cloud.
 *
 * @see <a href="https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commit-statuses/">Commit statuses</a>
 */
final class BitbucketCloudStatus implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "bitbucket-cloud-status",
            "Bitbucket Cloud: build status",
            "systems/bitbucket-cloud.md#send-build-statuses",
            "https://developer.atlassian.com/cloud/bitbucket/rest/api-group-commit-statuses/",
            List.of(
                    Settable.token(
                            "An access token of the repository, project or workspace with the scope Repositories:"
                                    + " Write, or an API token of the user."),
                    PresetField.optional(
                            "user",
                            "User",
                            "build@example.com",
                            "E-mail address of the Atlassian account for an API token. Empty for an access token."),
                    Settable.repository(
                            "workspace/app",
                            "Workspace and name. If empty, the repository that the build checked out."),
                    PresetField.optional(
                            "key",
                            "Key",
                            "ci-app",
                            "At most 40 characters that tell this status from others at the same commit. If empty, the"
                                    + " job's name without its branch."),
                    Settable.hostedAt("https://api.bitbucket.org/2.0", "Only to go through a gateway of your own.")),
            Settable.EVERY_STATE);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        if (values.text("key").orElse("").length() > 40) {
            throw new IllegalArgumentException("key: Bitbucket takes at most 40 characters");
        }
        RepositoryChoice repository = RepositoryChoice.of(values, "repository");
        webhook.url(repository
                        .path(Address.at(values).path("repositories"))
                        .path("commit")
                        .filled("data.scm.revision")
                        .path("statuses/build")
                        .toString())
                .authentication(UserOrToken.of(values))
                .needs(Needs.all(repository.needs(), Needs.BUILD, Needs.REVISION, Needs.LINK))
                .transform(Script.of(values).with("key").run("build", "bitbucket-cloud-status"));
    }
}
