package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.store.Page;

/** Rules over events, with what fires now and why. */
record AlertsResource(Webhooks webhooks) implements Resource {
    @Override
    public ApiResponse answer(Call call) {
        return ApiResponse.json(200, new Page<>(webhooks.alerts(), null));
    }
}
