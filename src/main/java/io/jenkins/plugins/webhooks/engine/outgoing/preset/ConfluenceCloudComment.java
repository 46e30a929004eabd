package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BasicAuthentication;
import java.util.List;

/**
 * A comment at the foot of a page on Confluence Cloud.
 *
 * @see <a href="https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-comment/#api-footer-comments-post">Create
 *     footer comment</a>
 */
final class ConfluenceCloudComment implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "confluence-cloud-comment",
            "Confluence Cloud: comment at a page",
            "systems/confluence.md#comment-pages",
            "https://developer.atlassian.com/cloud/confluence/rest/v2/api-group-comment/",
            List.of(
                    Settable.baseUrl("https://example.atlassian.net", "The site's address, without /wiki."),
                    PresetField.required(
                            "user",
                            "User",
                            "build@example.com",
                            "E-mail address of the Atlassian account that the token belongs to."),
                    Settable.token("An API token of the user."),
                    ConfluencePage.FIELD),
            Settable.END);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        ConfluencePage.require(values);
        webhook.url(Address.at(values).path("wiki/api/v2/footer-comments").toString())
                .header("Accept", "application/json")
                .authentication(BasicAuthentication.of(values.require("user"), values.secrets("token")))
                .transform(Script.of(values)
                        .with("page")
                        .run("build", "message", "confluence-text", "confluence-cloud-comment"));
    }
}
