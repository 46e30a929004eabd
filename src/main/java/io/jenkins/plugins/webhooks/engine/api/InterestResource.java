package io.jenkins.plugins.webhooks.engine.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.outgoing.Interest;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.store.Page;
import java.util.Optional;

/** Why an event goes to one outgoing webhook and not to another: what each, as it is now, says to it. */
record InterestResource(Webhooks webhooks) implements Resource {
    @Override
    public ApiResponse answer(Call call) {
        Event event = webhooks.findEvent(call.id()).orElseThrow(() -> ApiException.notFound("event", call.id()));
        return ApiResponse.json(
                200,
                new Page<>(
                        webhooks.configuration().outgoing().stream()
                                .map(each -> Verdict.of(each, event))
                                .toList(),
                        null));
    }

    /**
     * What one webhook says.
     *
     * @param reason why it does not want the event, or null
     */
    record Verdict(String webhook, String preset, boolean wanted, @CheckForNull String reason) {
        static Verdict of(OutgoingWebhook webhook, Event event) {
            Optional<String> refusal = Interest.refusal(webhook, event);
            return new Verdict(
                    webhook.name(), webhook.preset().name(), refusal.isEmpty(), refusal.orElse(null));
        }
    }
}
