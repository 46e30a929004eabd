package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import java.nio.charset.StandardCharsets;

/** Figures for Prometheus. */
record MetricsResource(Webhooks webhooks) implements Resource {
    /** The text format's own version, see the exposition formats in Prometheus' documentation. */
    static final String CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8";

    @Override
    public ApiResponse answer(Call call) {
        return new ApiResponse(200, CONTENT_TYPE, webhooks.metrics().getBytes(StandardCharsets.UTF_8));
    }
}
