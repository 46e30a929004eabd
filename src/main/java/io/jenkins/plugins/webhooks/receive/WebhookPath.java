package io.jenkins.plugins.webhooks.receive;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import java.util.Optional;

/** Where incoming webhooks are: exactly one segment, a webhook's name, below {@code /webhook/}. */
final class WebhookPath {
    static final String URL_NAME = "webhook";

    private static final String PREFIX = "/" + URL_NAME + "/";

    private WebhookPath() {}

    /** Whether the canonical path is that of an incoming webhook, existing or not. */
    static boolean matches(@CheckForNull String pathInfo) {
        return pathInfo != null
                && pathInfo.startsWith(PREFIX)
                && WebhookName.isValid(pathInfo.substring(PREFIX.length()));
    }

    /** The name in what follows {@code /webhook}; empty if that is anything else than one name. */
    static Optional<String> name(@CheckForNull String rest) {
        return Optional.ofNullable(rest)
                .filter(each -> each.startsWith("/"))
                .map(each -> each.substring(1))
                .filter(WebhookName::isValid);
    }
}
