package io.jenkins.plugins.webhooks.engine.outgoing;

import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.outgoing.TrafficState.Flow;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is measured of each outgoing webhook. A webhook that is no more has no value. */
record TrafficMetrics(Traffic traffic) {
    private static final String LABEL = "webhook";

    void measure(Metrics metrics, String webhook) {
        metrics.gauge(
                "webhooks.outgoing.paused",
                "Whether an outgoing webhook is paused",
                LABEL,
                webhook,
                value(webhook, state -> state.flow() == Flow.PAUSED ? 1 : 0));
        metrics.gauge(
                "webhooks.outgoing.broken",
                "Whether a target fails nearly always and only gets probes",
                LABEL,
                webhook,
                value(webhook, state -> state.flow() == Flow.BROKEN ? 1 : 0));
        metrics.gauge(
                "webhooks.outgoing.concurrency",
                "Requests to a target that may be under way at once",
                LABEL,
                webhook,
                value(webhook, TrafficState::concurrency));
        metrics.gauge(
                "webhooks.outgoing.pending",
                "Deliveries of an outgoing webhook that are not over yet",
                LABEL,
                webhook,
                () -> traffic.pending(webhook, Lanes.FIRST));
        metrics.gauge(
                "webhooks.outgoing.behind",
                "Deliveries of an outgoing webhook that wait for older ones of their lane",
                LABEL,
                webhook,
                () -> traffic.pending(webhook, Lanes.BEHIND));
    }

    private Supplier<Number> value(String webhook, Function<TrafficState, Number> part) {
        return () -> traffic.state(webhook).map(part).orElse(Double.NaN);
    }
}
