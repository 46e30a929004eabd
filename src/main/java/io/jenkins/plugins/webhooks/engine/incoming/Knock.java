package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Wait;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import io.jenkins.plugins.webhooks.engine.rule.Validation;
import io.jenkins.plugins.webhooks.engine.security.Header;
import io.jenkins.plugins.webhooks.engine.security.Redaction;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import java.util.List;
import java.util.Set;
import okhttp3.Headers;

/** A proven request at a one-time URL. */
record Knock(Passage passage, Door door, byte[] body) {

    /**
     * What was sent.
     *
     * @throws RejectedException if it can't be read: the sender holds the URL, so he is told and may try again
     */
    JsonNode payload() throws RejectedException {
        try {
            return Payload.read(passage.request().headers().get("Content-Type"), body);
        } catch (UnreadablePayloadException e) {
            throw new RejectedException(Rejection.of(400, "malformed", "parse", e.getMessage()));
        }
    }

    /**
     * Holds the payload against the wait's schema.
     *
     * @throws RejectedException if it does not meet it: the sender is told and may try again
     */
    void requireSchema(Wait wait, JsonNode payload) throws RejectedException {
        String schema = wait.schema();
        if (schema == null) {
            return;
        }
        List<String> violations = Validation.parse(schema).violations(payload);
        if (!violations.isEmpty()) {
            throw new RejectedException(Rejection.of(
                    400,
                    "not as expected",
                    "validate",
                    "the payload does not meet the schema: " + String.join("; ", violations) + "; the URL stays open"));
        }
        passage.trace().passed("validate", "the payload meets the schema");
    }

    /** Whether the wait's filter wants it; one that fails does not, and the trace says why. */
    boolean isWanted(Wait wait, JsonNode payload) {
        String filter = wait.filter();
        if (filter == null) {
            return true;
        }
        try {
            boolean wanted = Expression.parse(filter).test(document(payload));
            if (wanted) {
                passage.trace().passed("filter", "the filter wants it");
            } else {
                passage.trace().stopped("filter", "the filter did not want it; the URL stays open");
            }
            return wanted;
        } catch (ExpressionException e) {
            passage.trace().stopped("filter", e.getMessage() + "; the URL stays open");
            return false;
        }
    }

    private JsonNode document(JsonNode payload) {
        Headers.Builder kept = new Headers.Builder();
        for (Header header : Redaction.headers(passage.request().headers(), Set.of())) {
            kept.addUnsafeNonAscii(header.name(), header.value());
        }
        Headers headers = kept.build();
        String event = door.provider().event(headers, payload);
        return new Accepted(passage.id(), Wait.WEBHOOK, door.provider().name(), event, headers, payload, List.of())
                .document();
    }

    NewReceipt receipt(ReceiptState state, String reason, Bodies.Packed packed) {
        return passage.receipt(
                state,
                202,
                reason,
                door.provider().deliveryId(passage.request().headers(), body).orElse(null),
                packed);
    }
}
