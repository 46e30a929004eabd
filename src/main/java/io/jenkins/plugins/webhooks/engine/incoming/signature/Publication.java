package io.jenkins.plugins.webhooks.engine.incoming.signature;

import java.util.Optional;
import java.util.function.Function;
import okhttp3.HttpUrl;

/**
 * Where a sender publishes its public keys. The address comes from configuration or from us, never from a request.
 *
 * @param url of the document
 * @param keys what of the document's text takes a secret's place; empty if it is no such document, and then it never
 *     takes the place of a good one
 */
public record Publication(HttpUrl url, Function<String, Optional<String>> keys) {
    /**
     * Reads an address.
     *
     * @throws IllegalArgumentException if it is no https URL; plain http can be read and changed on its way, so it is
     *     for this machine alone
     */
    public static HttpUrl address(String text) {
        HttpUrl url = HttpUrl.parse(text.strip());
        if (url == null || !(url.isHttps() || isThisMachine(url.host()))) {
            throw new IllegalArgumentException("'" + text + "' is no https URL");
        }
        return url;
    }

    private static boolean isThisMachine(String host) {
        return host.equals("localhost") || host.equals("127.0.0.1") || host.equals("::1");
    }
}
