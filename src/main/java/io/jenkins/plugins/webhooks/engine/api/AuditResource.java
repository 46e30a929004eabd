package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import java.util.Set;

/** Who did what, and whether nobody has tampered with that since. */
record AuditResource(Webhooks webhooks) {
    ApiResponse list(Call call) {
        return ApiResponse.json(
                200, webhooks.audit().page(call.parameters().selection(new Enum<?>[0], Set.of("text"))));
    }

    ApiResponse verify(Call call) {
        return ApiResponse.json(200, webhooks.audit().verify());
    }
}
