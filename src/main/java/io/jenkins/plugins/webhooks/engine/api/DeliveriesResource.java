package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import java.util.Set;

/** Events on their way to outgoing webhooks. */
record DeliveriesResource(Webhooks webhooks) {
    ApiResponse list(Call call) {
        return ApiResponse.json(
                200,
                webhooks.deliveries(call.parameters()
                        .selection(DeliveryState.values(), Set.of("webhook", "state", "text", "cause"))));
    }

    ApiResponse one(Call call) {
        return ApiResponse.json(
                200, webhooks.delivery(call.id()).orElseThrow(() -> ApiException.notFound("delivery", call.id())));
    }

    ApiResponse redeliver(Call call) {
        JsonBody.read(call.request().body()).requireOnly(Set.of());
        return ApiResponse.json(
                202, webhooks.redeliver(call.id()).orElseThrow(() -> ApiException.notFound("delivery", call.id())));
    }
}
