package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import java.util.Map;
import java.util.Optional;

/** Whether the engine can do its work. */
record HealthResource(Webhooks webhooks) {
    private static final String UP = "up";
    private static final String DOWN = "down";

    /** For those who may look: the reason too, and what is not well but no reason to be down. */
    ApiResponse explain(Call call) {
        Optional<String> ailment = webhooks.ailment();
        return ApiResponse.json(
                200,
                Map.of(
                        "status", ailment.isEmpty() ? UP : DOWN,
                        "reason", ailment.orElse("the store can be written and read"),
                        "warnings", webhooks.warnings()));
    }

    /** For everybody, such as a load balancer: up or not, nothing else. */
    ApiResponse tell(Call call) {
        boolean up = webhooks.ailment().isEmpty();
        return ApiResponse.json(up ? 200 : 503, Map.of("status", up ? UP : DOWN));
    }
}
