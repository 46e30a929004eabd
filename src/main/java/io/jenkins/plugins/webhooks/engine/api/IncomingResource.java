package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.store.Page;

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
        return webhooks.configuration().incoming().stream()
                .filter(each -> each.name().equals(call.id()))
                .findFirst()
                .map(each -> ApiResponse.json(200, IncomingDetail.of(webhooks, each)))
                .orElseThrow(
                        () -> new ApiException(404, "there is no such incoming webhook; api/v1/incoming lists them"));
    }

    /**
     * What is shown of a door: never its secrets.
     *
     * @param path below the server's root
     */
    record Door(String name, String provider, String path, boolean acceptUnsigned, long maxBody, boolean enabled) {
        static Door of(IncomingWebhook webhook) {
            return new Door(
                    webhook.name(),
                    webhook.provider(),
                    "webhook/" + webhook.name(),
                    webhook.acceptUnsigned(),
                    webhook.maxBody(),
                    webhook.enabled());
        }
    }
}
