package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import java.util.Set;

/** Requests at incoming webhooks and their fates. */
record ReceiptsResource(Webhooks webhooks) {
    ApiResponse list(Call call) {
        return ApiResponse.json(
                200,
                webhooks.receipts(
                        call.parameters().selection(ReceiptState.values(), Set.of("webhook", "state", "text"))));
    }

    ApiResponse one(Call call) {
        return ApiResponse.json(
                200, webhooks.receipt(call.id()).orElseThrow(() -> ApiException.notFound("receipt", call.id())));
    }
}
