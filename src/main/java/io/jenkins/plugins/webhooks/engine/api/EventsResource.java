package io.jenkins.plugins.webhooks.engine.api;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.rule.Moment;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** What happened, and the way to say that something did. */
record EventsResource(Webhooks webhooks) {
    private static final long COMMIT_SECONDS = 30;

    ApiResponse list(Call call) {
        return ApiResponse.json(
                200, webhooks.events(call.parameters().selection(new Enum<?>[0], Set.of("text", "cause"))));
    }

    ApiResponse one(Call call) {
        return ApiResponse.json(
                200, webhooks.findEvent(call.id()).orElseThrow(() -> ApiException.notFound("event", call.id())));
    }

    /** Answers only when the event is durable. */
    ApiResponse publish(Call call) {
        JsonBody body = JsonBody.read(call.request().body())
                .requireOnly(Set.of("type", "subject", "severity", "data", "delay"));
        Event event = event(body);
        try {
            webhooks.publish(event).get(COMMIT_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw notStored();
        } catch (ExecutionException | TimeoutException e) {
            throw notStored();
        }
        return ApiResponse.json(202, Map.of("id", event.id()));
    }

    private Event event(JsonBody body) {
        String type = body.requiredText("type");
        JsonNode data = body.required("data");
        String severity = body.optionalText("severity");
        String delay = body.optionalText("delay");
        try {
            Event event = webhooks.event(
                    type,
                    body.optionalText("subject"),
                    severity == null ? Severity.INFO : Severity.parse(severity),
                    data);
            return delay == null ? event : event.notBefore(Moment.parse(delay, event.time()));
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest(e.getMessage());
        }
    }

    private static ApiException notStored() {
        return new ApiException(503, "the event could not be stored; api/v1/health says why, then send it again");
    }
}
