package io.jenkins.plugins.webhooks.engine.api;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.store.Page;
import java.util.List;

/** The targets. */
record OutgoingResource(Webhooks webhooks) implements Resource {
    @Override
    public ApiResponse answer(Call call) {
        return ApiResponse.json(
                200,
                new Page<>(
                        webhooks.configuration().outgoing().stream()
                                .map(Target::of)
                                .toList(),
                        null));
    }

    /** What is shown of a target: neither secrets nor headers, and of the URL no query, where keys often stand. */
    record Target(
            String name,
            String preset,
            String method,
            String url,
            List<String> events,
            Severity minSeverity,
            String format,
            String authentication,
            String signing,
            boolean enabled) {
        static Target of(OutgoingWebhook webhook) {
            return new Target(
                    webhook.name(),
                    webhook.preset().name(),
                    webhook.request().method().name(),
                    webhook.url().shown(),
                    webhook.events().stream().map(TypePattern::toString).toList(),
                    webhook.minSeverity(),
                    webhook.format().label(),
                    webhook.authentication().type(),
                    webhook.signing().scheme().label(),
                    webhook.enabled());
        }
    }
}
