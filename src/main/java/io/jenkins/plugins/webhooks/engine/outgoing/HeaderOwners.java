package io.jenkins.plugins.webhooks.engine.outgoing;

import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Sees to it that every header of a webhook's requests is set by one alone. */
final class HeaderOwners {
    private static final Set<String> OF_THE_REQUEST = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "host",
            "connection",
            "proxy-authorization");
    /** Somebody who sends one of them by hand means a signature that is none. */
    private static final Set<String> OF_SIGNATURES =
            Set.of("webhook-id", "webhook-timestamp", "webhook-signature", "x-hub-signature-256");

    private final String webhook;
    private final Map<String, String> owners = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);

    private HeaderOwners(String webhook) {
        this.webhook = "outgoing webhook '" + webhook + "', ";
        OF_THE_REQUEST.forEach(each -> owners.put(each, "the request itself"));
    }

    /**
     * Checks a webhook.
     *
     * @throws IllegalArgumentException if two set the same header, or one can't be; the message names webhook and field,
     *     never a value
     */
    static void check(OutgoingWebhook webhook) {
        HeaderOwners owners = new HeaderOwners(webhook.name());
        webhook.signing().signer().headers().forEach(each -> owners.claim("signing", each));
        webhook.authentication().headers().forEach(each -> owners.claim("authentication", each));
        OF_SIGNATURES.forEach(each -> owners.owners.putIfAbsent(each, "the request itself"));
        webhook.request().headers().keySet().forEach(each -> owners.claim("headers", each));
        try {
            webhook.request().requireHeaders();
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(owners.webhook + "headers: " + e.getMessage(), e);
        }
    }

    private void claim(String field, String header) {
        String other = owners.putIfAbsent(header, field);
        if (other != null) {
            throw new IllegalArgumentException(webhook + field + ": '" + header.toLowerCase(Locale.ROOT)
                    + "' is set by " + other + (other.contains(" ") ? "" : " already: remove one of them"));
        }
    }
}
