package io.jenkins.plugins.webhooks.engine.incoming.signature;

import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;

/**
 * The secret itself in the URL, for senders that can do nothing better. Proxies write URLs into their logs, so these
 * come last among a provider's schemes.
 */
public final class UrlToken {
    /** {@code /webhook/<name>/<token>}. */
    public static final SignatureScheme IN_PATH = new TokenScheme(UrlHeaders.TOKEN, "");

    /** {@code /webhook/<name>?token=<token>}. */
    public static final SignatureScheme IN_QUERY = inQuery("token");

    private UrlToken() {}

    /** The secret in a parameter of this name, which must be one that is masked wherever URLs are kept. */
    public static SignatureScheme inQuery(String parameter) {
        return new TokenScheme(UrlHeaders.query(parameter), "");
    }
}
