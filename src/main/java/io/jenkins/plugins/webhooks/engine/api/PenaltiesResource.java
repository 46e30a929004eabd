package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.store.Page;
import java.util.Map;

/** Senders that are kept out, and the way to let one in again. */
record PenaltiesResource(Webhooks webhooks) {
    ApiResponse list(Call call) {
        return ApiResponse.json(200, new Page<>(webhooks.penalties(), null));
    }

    /** An IPv6 network is named by any address in it, because a slash would end the path's part. */
    ApiResponse release(Call call) {
        if (!webhooks.release(call.id())) {
            throw new ApiException(404, "'" + call.id() + "' is not kept out; api/v1/penalties lists who is");
        }
        return ApiResponse.json(200, Map.of("released", call.id()));
    }
}
