package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.store.Page;

/** Events that the clock raises, with their last and next time. */
record SchedulesResource(Webhooks webhooks) implements Resource {
    @Override
    public ApiResponse answer(Call call) {
        return ApiResponse.json(200, new Page<>(webhooks.schedules(), null));
    }
}
