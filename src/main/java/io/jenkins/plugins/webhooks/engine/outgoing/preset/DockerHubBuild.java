package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import java.util.List;

/**
 * An automated build on Docker Hub, which its subscriptions with automated builds have.
 *
 * @see <a href="https://docs.docker.com/docker-hub/repos/manage/builds/">Automated builds</a>
 */
final class DockerHubBuild implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "docker-hub-build",
            "Docker Hub: start an automated build",
            "systems/docker-hub.md#start-automated-builds",
            "https://docs.docker.com/docker-hub/repos/manage/builds/",
            List.of(
                    SecretAddress.field("The trigger URL: Builds, Configure automated builds, Build triggers."),
                    PresetField.optional(
                            "branch", "Branch", "main", "If empty, the branch that the build checked out.")),
            Settable.END);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        SecretAddress.use(values, "https://hub.docker.com/", webhook)
                .needs(Needs.branchUnless(values, "branch"))
                .transform(Script.of(values).with("branch").run("docker-hub-build"));
    }
}
