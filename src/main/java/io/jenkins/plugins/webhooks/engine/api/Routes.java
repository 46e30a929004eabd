package io.jenkins.plugins.webhooks.engine.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Presets;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The routing table. Each line stands in {@code openapi.json} too; a test compares them. */
final class Routes {
    private static final String V1 = "api/v1/";

    private Routes() {}

    static List<Route> of(Webhooks webhooks, Supplier<Presets> presets, @CheckForNull Definitions definitions) {
        return Stream.of(
                        ofEngine(webhooks, presets),
                        new DefinitionsResource(definitions, Definitions.Kind.INCOMING).routes(),
                        new DefinitionsResource(definitions, Definitions.Kind.OUTGOING).routes())
                .flatMap(List::stream)
                .toList();
    }

    private static List<Route> ofEngine(Webhooks webhooks, Supplier<Presets> presets) {
        ReceiptsResource receipts = new ReceiptsResource(webhooks);
        DeliveriesResource deliveries = new DeliveriesResource(webhooks);
        EventsResource events = new EventsResource(webhooks);
        IncomingResource incoming = new IncomingResource(webhooks);
        OutgoingResource outgoing = new OutgoingResource(webhooks);
        HealthResource health = new HealthResource(webhooks);
        AuditResource audit = new AuditResource(webhooks);
        PenaltiesResource penalties = new PenaltiesResource(webhooks);
        return List.of(
                Route.get(V1 + "receipts", Access.VIEW, receipts::list),
                Route.get(V1 + "receipts/{id}", Access.VIEW, receipts::one),
                Route.get(V1 + "deliveries", Access.VIEW, deliveries::list),
                Route.get(V1 + "deliveries/{id}", Access.VIEW, deliveries::one),
                Route.post(V1 + "deliveries/{id}/redeliver", Access.REPLAY, deliveries::redeliver),
                Route.get(V1 + "events", Access.VIEW, events::list),
                Route.post(V1 + "events", Access.PUBLISH, events::publish),
                Route.get(V1 + "events/{id}", Access.VIEW, events::one),
                Route.get(V1 + "events/{id}/outgoing", Access.VIEW, new InterestResource(webhooks)),
                Route.get(V1 + "event-types", Access.VIEW, new EventTypesResource()),
                Route.get(V1 + "audit", Access.VIEW, audit::list),
                Route.get(V1 + "audit/verify", Access.VIEW, audit::verify),
                Route.get(V1 + "incoming", Access.VIEW, incoming),
                Route.get(V1 + "incoming/{id}", Access.VIEW, incoming::one),
                Route.post(V1 + "incoming/{id}/recover", Access.REPLAY, incoming::recover),
                Route.post(V1 + "incoming/{id}/pause", Access.CONFIGURE, incoming::pause),
                Route.post(V1 + "incoming/{id}/resume", Access.CONFIGURE, incoming::resume),
                Route.post(V1 + "secrets", Access.CONFIGURE, new SecretsResource()::generate),
                Route.get(V1 + "outgoing", Access.VIEW, outgoing),
                Route.get(V1 + "outgoing/{id}", Access.VIEW, outgoing::one),
                Route.post(V1 + "outgoing/{id}/pause", Access.CONFIGURE, outgoing::pause),
                Route.post(V1 + "outgoing/{id}/resume", Access.CONFIGURE, outgoing::resume),
                Route.get(V1 + "alerts", Access.VIEW, new AlertsResource(webhooks)),
                Route.get(V1 + "schedules", Access.VIEW, new SchedulesResource(webhooks)),
                Route.get(V1 + "presets", Access.VIEW, new PresetsResource(presets)),
                Route.get(V1 + "penalties", Access.VIEW, penalties::list),
                Route.delete(V1 + "penalties/{id}", Access.CONFIGURE, penalties::release),
                Route.get(V1 + "stats", Access.VIEW, new StatsResource(webhooks)),
                Route.get(V1 + "health", Access.VIEW, health::explain),
                Route.get(V1 + "openapi.json", Access.VIEW, new OpenApiResource()),
                Route.get("metrics", Access.VIEW, new MetricsResource(webhooks))
                        .answering(MetricsResource.CONTENT_TYPE),
                Route.get("health", null, health::tell));
    }
}
