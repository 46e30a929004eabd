package io.jenkins.plugins.webhooks.engine.incoming.recovery;

import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** The archive of a webhook's system. */
final class Archives {
    private Archives() {}

    /** Empty if the system has none that can be asked: Bitbucket keeps its list for people's eyes only. */
    static Optional<DeliveryArchive> of(IncomingWebhook webhook, OkHttpClient http) {
        Api api = new Api(http, webhook.recovery());
        return switch (webhook.provider()) {
            case "github" -> Optional.of(new GitHubArchive(api));
            case "gitlab" -> Optional.of(new GitLabArchive(api));
            default -> Optional.empty();
        };
    }
}
