package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.batch.Joining;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.LaneKey;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.SuccessSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Renderer;
import io.jenkins.plugins.webhooks.engine.outgoing.transport.Transport;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okhttp3.OkHttpClient;

/** The outgoing webhooks in force, by name. */
public final class Targets {
    /** None. */
    public static final Targets NONE = new Targets(Map.of());

    /** Stands for a client where nothing is sent. */
    private static final OkHttpClient NEVER_USED = new OkHttpClient();

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
            HeaderOwners.check(webhook);
            checkBatch(webhook);
            Transport transport = transport(webhook, http);
            byName.put(
                    webhook.name(),
                    new Target(
                            webhook,
                            Interest.of(webhook),
                            new Renderer(webhook.body(), compile(webhook, "transform", webhook.transform())),
                            lane(webhook),
                            delay(webhook),
                            webhook.authentication().authenticator(transport),
                            webhook.signing().signer(),
                            judge(webhook),
                            transport));
        }
        return new Targets(byName);
    }

    /**
     * Tries whether a webhook can be put in force, for those that must not take others with them.
     *
     * @throws IllegalArgumentException if it can't; the message names the webhook and the field
     */
    public static void requireUsable(OutgoingWebhook webhook) {
        of(List.of(webhook), NEVER_USED);
    }

    private static LaneKey lane(OutgoingWebhook webhook) {
        try {
            return LaneKey.parse(webhook.policy().order());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(
                    "outgoing webhook '" + webhook.name() + "', order: " + e.getMessage(), e);
        }
    }

    private static Judge judge(OutgoingWebhook webhook) {
        SuccessSettings success = webhook.policy().success();
        return new Judge(
                success,
                compile(webhook, "success.body", success.body()),
                webhook.retry().finalStatuses());
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

    private static Transport transport(OutgoingWebhook webhook, OkHttpClient http) {
        try {
            return Transport.of(client(http, webhook.timeout()), webhook.url().anchor(), webhook.tls());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("outgoing webhook '" + webhook.name() + "', " + e.getMessage(), e);
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

    private static void checkBatch(OutgoingWebhook webhook) {
        if (webhook.policy().batch().joins() && !Joining.canJoin(webhook.format())) {
            throw new IllegalArgumentException("outgoing webhook '" + webhook.name() + "', batch: the format '"
                    + webhook.format().label()
                    + "' can't be joined: use json, ndjson or cloudevents, or leave out batch");
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
