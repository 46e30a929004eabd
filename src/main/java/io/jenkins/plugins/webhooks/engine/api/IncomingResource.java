package io.jenkins.plugins.webhooks.engine.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.Pauses.Pause;
import io.jenkins.plugins.webhooks.engine.incoming.RecoverySettings;
import io.jenkins.plugins.webhooks.engine.store.Page;
import java.time.Instant;
import java.util.Map;
import java.util.Set;

/** The doors. */
record IncomingResource(Webhooks webhooks) implements Resource {
    @Override
    public ApiResponse answer(Call call) {
        return ApiResponse.json(
                200,
                new Page<>(
                        webhooks.configuration().incoming().stream()
                                .map(this::shown)
                                .toList(),
                        null));
    }

    /** One of them by its name. */
    ApiResponse one(Call call) {
        return ApiResponse.json(200, IncomingDetail.of(webhooks, named(call.id())));
    }

    /** Has one of them look for what it missed; the outcome is an event, because the system may take its time. */
    ApiResponse recover(Call call) {
        IncomingWebhook webhook = named(call.id());
        JsonBody.read(call.request().body()).requireOnly(Set.of());
        if (!webhooks.recover(webhook.name())) {
            throw new ApiException(409, reasonNotToAsk(webhook));
        }
        return ApiResponse.json(202, Map.of("webhook", webhook.name(), "outcome", "webhook.gap"));
    }

    /** Lets it take no more requests. */
    ApiResponse pause(Call call) {
        IncomingWebhook webhook = named(call.id());
        webhooks.pauses()
                .pause(webhook.name(), JsonBody.read(call.request().body()).onlyReason());
        return ApiResponse.json(200, shown(webhook));
    }

    /** Lets it take requests again. */
    ApiResponse resume(Call call) {
        IncomingWebhook webhook = named(call.id());
        JsonBody.read(call.request().body()).requireOnly(Set.of());
        webhooks.pauses().resume(webhook.name());
        return ApiResponse.json(200, shown(webhook));
    }

    private Door shown(IncomingWebhook webhook) {
        return Door.of(webhook, webhooks.pauses().of(webhook.name()).orElse(null));
    }

    private static String reasonNotToAsk(IncomingWebhook webhook) {
        return RecoverySettings.canAsk(webhook.provider())
                ? "the webhook does not say where to ask: set its 'recovery'"
                : "the systems of '" + webhook.provider()
                        + "' have no API that lists what they sent: look there and send again by hand";
    }

    private IncomingWebhook named(String name) {
        return webhooks.configuration().incoming().stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new ApiException(404, "there is no such incoming webhook; api/v1/incoming lists them"));
    }

    /**
     * What is shown of a door: never its secrets.
     *
     * @param path below the server's root
     * @param recovery whether it can be had to look for what it missed
     * @param enabled whether the configuration lets it take requests
     * @param pausedAt since when it is paused by hand, or null
     * @param pauseReason why, in the words of whoever paused it, or null
     */
    record Door(
            String name,
            String provider,
            String path,
            boolean acceptUnsigned,
            long maxBody,
            boolean recovery,
            boolean enabled,
            @CheckForNull Instant pausedAt,
            @CheckForNull String pauseReason) {
        static Door of(IncomingWebhook webhook, @CheckForNull Pause pause) {
            return new Door(
                    webhook.name(),
                    webhook.provider(),
                    "webhook/" + webhook.name(),
                    webhook.acceptUnsigned(),
                    webhook.maxBody(),
                    webhook.recovery() != null,
                    webhook.enabled(),
                    pause == null ? null : pause.since(),
                    pause == null ? null : pause.reason());
        }
    }
}
