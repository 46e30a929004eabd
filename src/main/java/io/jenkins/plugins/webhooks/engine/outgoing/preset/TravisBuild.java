package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.HeaderAuthentication;
import java.util.List;

/**
 * A build on Travis CI.
 *
 * @see <a href="https://docs.travis-ci.com/user/triggering-builds/">Trigger builds with API version 3</a>
 */
final class TravisBuild implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "travis-build",
            "Travis CI: start a build",
            "systems/travis.md#start-builds",
            "https://docs.travis-ci.com/user/triggering-builds/",
            List.of(
                    Settable.token("The API token from the settings page of a user who may push."),
                    PresetField.required("repository", "Repository", "octo/app", "Owner and name."),
                    PresetField.optional(
                            "branch", "Branch", "main", "If empty, the branch that the build checked out."),
                    Settable.hostedAt("https://api.travis-ci.com", "For Travis CI Enterprise: https://your-host/api.")),
            Settable.END);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    /** The repository is one segment of the address: its slash must be encoded. */
    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        webhook.url(RepositoryChoice.of(values, "repository")
                        .segment(Address.at(values).path("repo"))
                        .path("requests")
                        .toString())
                .header("Accept", "application/json")
                .header("Travis-API-Version", "3")
                .authentication(new HeaderAuthentication("Authorization", "token ", values.secrets("token")))
                .needs(Needs.branchUnless(values, "branch"))
                .transform(Script.of(values).with("branch").run("build", "message", "travis-build"));
    }
}
