package io.jenkins.plugins.webhooks.engine.incoming.recovery;

import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import okhttp3.OkHttpClient;

/** The archive of a webhook's system. */
final class Archives {
    private Archives() {}

    /** That of the only two systems for which a webhook can say where to ask. */
    static DeliveryArchive of(IncomingWebhook webhook, OkHttpClient http) {
        SystemApi api = new SystemApi(http, webhook.recovery());
        return webhook.provider().equals("github") ? new GitHubArchive(api) : new GitLabArchive(api);
    }
}
