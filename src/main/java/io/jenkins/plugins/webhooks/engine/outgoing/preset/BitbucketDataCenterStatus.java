package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BearerAuthentication;
import java.util.List;

/**
 * A build status at a commit on Bitbucket Data Center, at the repository's own resource: the one without a repository is
 * deprecated since 7.14.
 *
 * @see <a href="https://developer.atlassian.com/server/bitbucket/how-tos/updating-build-status-for-commits/">Updating
 *     build status for commits</a>
 */
final class BitbucketDataCenterStatus implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "bitbucket-dc-status",
            "Bitbucket Data Center: build status",
            "systems/bitbucket-data-center.md#send-build-statuses",
            "https://developer.atlassian.com/server/bitbucket/how-tos/updating-build-status-for-commits/",
            List.of(
                    Settable.baseUrl("https://bitbucket.example.com", "Its address, without /rest."),
                    Settable.token("An HTTP access token of the repository, project or user that may read the"
                            + " repository."),
                    Settable.repository(
                            "PROJ/app",
                            "Key of the project and name. If empty, the repository that the build checked out."),
                    PresetField.optional(
                            "key",
                            "Key",
                            "ci-app",
                            "Tells this status from others at the same commit. If empty, the job's name without its"
                                    + " branch.")),
            Settable.EVERY_STATE);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    /** A clone address ends with the project's key and the name, whatever stands before. */
    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        RepositoryChoice repository = RepositoryChoice.of(values, "repository");
        webhook.url(Address.at(values)
                        .path("rest/api/latest/projects")
                        .filled(repository.part(2))
                        .path("repos")
                        .filled(repository.part(1))
                        .path("commits")
                        .filled("data.scm.revision")
                        .path("builds")
                        .toString())
                .authentication(new BearerAuthentication(values.secrets("token")))
                .needs(Needs.all(repository.needs(), Needs.BUILD, Needs.REVISION, Needs.LINK))
                .transform(Script.of(values).with("key").run("build", "bitbucket-dc-status"));
    }
}
