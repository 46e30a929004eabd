package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.RecoverySettings;
import io.jenkins.plugins.webhooks.engine.store.Page;
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
                                .map(Door::of)
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
     */
    record Door(
            String name,
            String provider,
            String path,
            boolean acceptUnsigned,
            long maxBody,
            boolean recovery,
            boolean enabled) {
        static Door of(IncomingWebhook webhook) {
            return new Door(
                    webhook.name(),
                    webhook.provider(),
                    "webhook/" + webhook.name(),
                    webhook.acceptUnsigned(),
                    webhook.maxBody(),
                    webhook.recovery() != null,
                    webhook.enabled());
        }
    }
}
