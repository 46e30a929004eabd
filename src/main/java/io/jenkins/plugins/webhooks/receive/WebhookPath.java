package io.jenkins.plugins.webhooks.receive;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.DoorPath;

/** Where incoming webhooks are: exactly one or two segments, a webhook's name and a token, below {@code /webhook/}. */
final class WebhookPath {
    static final String URL_NAME = "webhook";

    private static final String PREFIX = "/" + URL_NAME;

    private WebhookPath() {}

    /** Whether the canonical path is that of an incoming webhook, existing or not. */
    static boolean matches(@CheckForNull String pathInfo) {
        return pathInfo != null
                && pathInfo.startsWith(PREFIX)
                && DoorPath.parse(pathInfo.substring(PREFIX.length())).isPresent();
    }
}
