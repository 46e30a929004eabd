package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.Signers;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import okhttp3.Headers;
import okhttp3.OkHttpClient;

/** The outgoing webhooks in force, by name. */
public final class Targets {
    /** None. */
    public static final Targets NONE = new Targets(Map.of());

    /** What the request itself, its format or its signature decides. */
    private static final Set<String> RESERVED = Set.of(
            "content-type",
            "content-length",
            "content-encoding",
            "transfer-encoding",
            "host",
            "connection",
            "webhook-id",
            "webhook-timestamp",
            "webhook-signature",
            "x-hub-signature-256");

    private final Map<String, Target> byName;

    private Targets(Map<String, Target> byName) {
        this.byName = byName;
    }

    /**
     * Makes them ready.
     *
     * @param http guarded client whose pool they share
     * @throws IllegalArgumentException if an expression or a header can't be; the message names the webhook and the
     *     field
     */
    public static Targets of(List<OutgoingWebhook> webhooks, OkHttpClient http) {
        Map<String, Target> byName = new LinkedHashMap<>();
        for (OutgoingWebhook webhook : webhooks) {
            checkHeaders(webhook);
            byName.put(
                    webhook.name(),
                    new Target(
                            webhook,
                            compile(webhook, "filter", webhook.filter()),
                            compile(webhook, "transform", webhook.transform()),
                            delay(webhook),
                            Signers.of(webhook.signing()),
                            client(http, webhook.timeout())));
        }
        return new Targets(byName);
    }

    @CheckForNull
    private static Delay delay(OutgoingWebhook webhook) {
        try {
            return Delay.parse(webhook.delay());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "outgoing webhook '" + webhook.name() + "', delay: " + e.getMessage(), e);
        }
    }

    private static OkHttpClient client(OkHttpClient http, TimeoutSettings timeout) {
        return http.newBuilder()
                .connectTimeout(timeout.connect())
                .readTimeout(timeout.read())
                .writeTimeout(timeout.read())
                .callTimeout(timeout.call())
                .build();
    }

    private static void checkHeaders(OutgoingWebhook webhook) {
        for (Map.Entry<String, String> header : webhook.headers().entrySet()) {
            if (RESERVED.contains(header.getKey().toLowerCase(Locale.ROOT))) {
                throw new IllegalArgumentException("outgoing webhook '" + webhook.name() + "', headers: '"
                        + header.getKey() + "' is set by the request itself");
            }
            try {
                new Headers.Builder().add(header.getKey(), header.getValue());
            } catch (IllegalArgumentException e) {
                // The library's message quotes the value, which may be a secret.
                throw new IllegalArgumentException("outgoing webhook '" + webhook.name()
                        + "', headers: name or value of '" + header.getKey() + "' has characters no header can have");
            }
        }
    }

    @CheckForNull
    private static Expression compile(OutgoingWebhook webhook, String field, @CheckForNull String text) {
        return Expression.optional("outgoing webhook '" + webhook.name() + "', " + field, text);
    }

    Optional<Target> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    Collection<Target> all() {
        return byName.values();
    }
}
