package io.jenkins.plugins.webhooks.engine.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.event.TypePattern;
import io.jenkins.plugins.webhooks.engine.outgoing.ItemScope;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.TrafficState;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Rate;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Compression;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.EncryptionSettings;
import io.jenkins.plugins.webhooks.engine.store.Page;
import java.util.List;
import java.util.Set;

/** The targets. */
record OutgoingResource(Webhooks webhooks) implements Resource {
    @Override
    public ApiResponse answer(Call call) {
        return ApiResponse.json(
                200,
                new Page<>(
                        webhooks.configuration().outgoing().stream()
                                .map(this::shown)
                                .toList(),
                        null));
    }

    /** One of them by its name. */
    ApiResponse one(Call call) {
        return webhooks.configuration().outgoing().stream()
                .filter(each -> each.name().equals(call.id()))
                .findFirst()
                .map(each -> ApiResponse.json(200, shown(each)))
                .orElseThrow(OutgoingResource::unknown);
    }

    /** Keeps its deliveries back. */
    ApiResponse pause(Call call) {
        String reason = JsonBody.read(call.request().body()).onlyReason();
        return webhooks.traffic()
                .pause(call.id(), reason)
                .map(state -> ApiResponse.json(200, state))
                .orElseThrow(OutgoingResource::unknown);
    }

    /** Lets its deliveries go on. */
    ApiResponse resume(Call call) {
        JsonBody.read(call.request().body()).requireOnly(Set.of());
        return webhooks.traffic()
                .resume(call.id())
                .map(state -> ApiResponse.json(200, state))
                .orElseThrow(OutgoingResource::unknown);
    }

    private static ApiException unknown() {
        return new ApiException(404, "there is no such outgoing webhook; api/v1/outgoing lists them");
    }

    private Target shown(OutgoingWebhook webhook) {
        return Target.of(webhook, webhooks.traffic().state(webhook.name()).orElse(null));
    }

    /**
     * What is shown of a target: neither secrets nor headers, and of the URL no query, where keys often stand.
     *
     * @param severities the ones that are wanted instead of those from the least one on, or none
     * @param encryption name of the algorithm, or null
     * @param delay as configured, or null
     * @param rateLimit as configured, or null
     * @param batch how many deliveries one request carries at most
     * @param scope full name of the folder or job whose events are all it gets, or null
     * @param traffic how it stands, or null if it was removed this very moment
     */
    record Target(
            String name,
            String preset,
            String method,
            String url,
            List<String> events,
            Severity minSeverity,
            List<Severity> severities,
            String format,
            Compression compression,
            @CheckForNull String encryption,
            String authentication,
            String signing,
            @CheckForNull String delay,
            @CheckForNull String rateLimit,
            String order,
            int batch,
            @CheckForNull String scope,
            boolean enabled,
            @CheckForNull TrafficState traffic) {
        static Target of(OutgoingWebhook webhook, @CheckForNull TrafficState traffic) {
            EncryptionSettings encryption = webhook.body().encryption();
            Rate rate = webhook.policy().rateLimit();
            ItemScope scope = webhook.scope();
            return new Target(
                    webhook.name(),
                    webhook.preset().name(),
                    webhook.request().method().name(),
                    webhook.url().shown(),
                    webhook.events().stream().map(TypePattern::toString).toList(),
                    webhook.minSeverity(),
                    webhook.severities().stream().sorted().toList(),
                    webhook.format().label(),
                    webhook.body().compression(),
                    encryption == null ? null : encryption.algorithm().label(),
                    webhook.authentication().type(),
                    webhook.signing().scheme().label(),
                    webhook.delay(),
                    rate == null ? null : rate.toString(),
                    webhook.policy().order(),
                    webhook.policy().batch().size(),
                    scope == null ? null : scope.fullName(),
                    webhook.enabled(),
                    traffic);
        }
    }
}
