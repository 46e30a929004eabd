package io.jenkins.plugins.webhooks.engine.observe;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Timer;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.function.Supplier;

/** What is counted and timed. Labels hold configured names only: what a sender chooses never becomes a label. */
public final class Metrics {
    private final PrometheusMeterRegistry registry = new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);

    private final Counter events =
            Counter.builder("webhooks.events").description("Events stored").register(registry);

    private final Counter penalties = Counter.builder("webhooks.penalties")
            .description("Addresses that were kept out after repeated failures")
            .register(registry);

    /** A request at an incoming webhook was answered. */
    public void received(String webhook, int status, Duration took) {
        Timer.builder("webhooks.receive")
                .description("Requests at incoming webhooks, until answered")
                .tag("webhook", webhook)
                .tag("status", String.valueOf(status))
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
    }

    /** A request was refused; the stage is the rule that did it. */
    public void refused(String webhook, String stage) {
        Counter.builder("webhooks.refused")
                .description("Requests that were not let in, by the rule that refused them")
                .tag("webhook", webhook)
                .tag("rule", stage)
                .register(registry)
                .increment();
    }

    /** An address is kept out from now on. */
    public void penalty() {
        penalties.increment();
    }

    /** A receipt's work ended. */
    public void processed(String webhook, String state) {
        Counter.builder("webhooks.receipts.processed")
                .description("Receipts whose work ended, by how")
                .tag("webhook", webhook)
                .tag("state", state)
                .register(registry)
                .increment();
    }

    /** A receipt told something of this severity. */
    public void reported(String webhook, String severity) {
        Counter.builder("webhooks.reports")
                .description("Receipts that raised events, by severity or audit")
                .tag("webhook", webhook)
                .tag("severity", severity)
                .register(registry)
                .increment();
    }

    /** An event was stored. */
    public void published() {
        events.increment();
    }

    /** An attempt at an outgoing webhook ended. */
    public void attempted(String webhook, String outcome, Duration took) {
        Timer.builder("webhooks.attempts")
                .description("Attempts to deliver, by outcome")
                .tag("webhook", webhook)
                .tag("outcome", outcome)
                .publishPercentileHistogram()
                .register(registry)
                .record(took);
    }

    /** Something that has a size now. */
    public void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(registry);
    }

    /** Something of one name that has a size now. */
    public void gauge(String name, String description, String label, String value, Supplier<Number> size) {
        Gauge.builder(name, size).description(description).tag(label, value).register(registry);
    }

    /** All of it in the Prometheus text format, version 0.0.4. */
    public String scrape() {
        return registry.scrape();
    }
}
