package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BasicAuthentication;
import java.util.List;

/**
 * A job of another Jenkins, started with an API token, for which Jenkins asks no crumb.
 *
 * @see <a href="https://www.jenkins.io/doc/book/using/remote-access-api/">Remote access API</a>
 */
final class JenkinsJob implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "jenkins-job",
            "Jenkins: job of another one",
            "systems/jenkins.md#start-a-job-of-another-jenkins",
            "https://www.jenkins.io/doc/book/using/remote-access-api/",
            List.of(
                    Settable.baseUrl("https://jenkins.example.com", "Address of the other Jenkins."),
                    PresetField.required("user", "User", "deployer", "Id of a user over there with Job/Build."),
                    Settable.token("An API token of the user."),
                    PresetField.required("job", "Job", "team/deploy", "Full name, with its folders."),
                    Settable.parameters(
                            "{\"REVISION\": data.scm.revision}",
                            "Expression over the event that gives an object of texts. Leave it empty for a job without"
                                    + " parameters; {} starts one with their defaults.")),
            Settable.END);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        Address job = Address.at(values);
        for (String part : values.require("job").split("/", -1)) {
            job.path("job").segment(part);
        }
        boolean parameters = values.text("parameters").isPresent();
        webhook.url(job.path(parameters ? "buildWithParameters" : "build").toString())
                .format(BodyFormat.FORM)
                .authentication(BasicAuthentication.of(values.require("user"), values.secrets("token")))
                .transform(Script.of(values).chosen("parameters").run("jenkins-job"));
    }
}
