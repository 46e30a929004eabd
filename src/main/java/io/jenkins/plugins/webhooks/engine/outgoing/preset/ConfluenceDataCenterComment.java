package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.BearerAuthentication;
import java.util.List;

/**
 * A comment at a page on Confluence Data Center.
 *
 * @see <a href="https://developer.atlassian.com/server/confluence/confluence-rest-api-examples/">REST API examples</a>
 */
final class ConfluenceDataCenterComment implements Preset {
    private static final PresetAbout ABOUT = new PresetAbout(
            "confluence-dc-comment",
            "Confluence Data Center: comment at a page",
            "systems/confluence.md#comment-pages",
            "https://developer.atlassian.com/server/confluence/confluence-rest-api-examples/",
            List.of(
                    Settable.baseUrl("https://confluence.example.com", "Its address, without /rest."),
                    Settable.token("A personal access token of a user who may comment the page."),
                    ConfluencePage.FIELD),
            Settable.END);

    @Override
    public PresetAbout about() {
        return ABOUT;
    }

    @Override
    public void apply(PresetValues values, OutgoingWebhook.Builder webhook) {
        ConfluencePage.require(values);
        webhook.url(Address.at(values).path("rest/api/content").toString())
                .header("Accept", "application/json")
                .authentication(new BearerAuthentication(values.secrets("token")))
                .transform(Script.of(values)
                        .with("page")
                        .run("build", "message", "confluence-text", "confluence-dc-comment"));
    }
}
