package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.Webhooks;

/** The ledger in figures. */
record StatsResource(Webhooks webhooks) implements Resource {
    @Override
    public ApiResponse answer(Call call) {
        return ApiResponse.json(200, webhooks.stats());
    }
}
