package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.OAuth2Authentication;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.OAuth2Authentication.Style;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.StatusSet;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.SuccessSettings;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;

/**
 * What the interfaces for data of self-hosted tools have in common: credentials of Jira's own administration, and the
 * number of the site in the address.
 *
 * @see <a href="https://developer.atlassian.com/cloud/jira/software/integrate-jsw-cloud-with-onpremises-tools/">Integrating
 *     Jira Software Cloud with on-premises tools</a>
 */
final class JiraCloudData {
    private static final String AUDIENCE = "api.atlassian.com";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F-]{36}");

    private JiraCloudData() {}

    static List<PresetField> fields(PresetField... others) {
        List<PresetField> fields = new ArrayList<>(List.of(
                PresetField.required(
                        "cloudId",
                        "Cloud id",
                        "6b2d1f8e-0c1a-4f5e-9a3b-2f7c5d8e9a10",
                        "Number of the site: https://your-site.atlassian.net/_edge/tenant_info shows it."),
                PresetField.required(
                        "clientId", "Client id", "Xk3Qw9", "From Jira's settings: Apps, OAuth credentials."),
                PresetField.secret("clientSecret", "Client secret", "The one that belongs to the client id.")));
        fields.addAll(List.of(others));
        fields.add(Settable.hostedAt("https://api.atlassian.com", "Only to go through a gateway of your own."));
        return fields;
    }

    /**
     * Says where the data of one kind goes and who sends it.
     *
     * @param kind {@code builds} or {@code deployments}
     * @param refused where the answer lists what was not taken
     */
    static OutgoingWebhook.Builder use(
            String kind, String refused, PresetValues values, OutgoingWebhook.Builder webhook) {
        String site = values.require("cloudId");
        if (!ID.matcher(site).matches()) {
            throw new IllegalArgumentException(
                    "cloudId: must be the number of a site: 36 hexadecimal digits and hyphens");
        }
        HttpUrl token = HttpUrl.get(Address.at(values).path("oauth/token").toString());
        return webhook.url(Address.at(values)
                        .path("jira/" + kind + "/0.1/cloud")
                        .segment(site)
                        .path("bulk")
                        .toString())
                .header("Accept", "application/json")
                // It answers 202 whatever it thinks of the items, and says in the body which it did not take.
                .policy(policy ->
                        policy.withSuccess(new SuccessSettings(StatusSet.SUCCESSFUL, "$count(" + refused + ") = 0")))
                .authentication(new OAuth2Authentication(
                        token, values.require("clientId"), values.secrets("clientSecret"), Style.POST, null, AUDIENCE));
    }
}
