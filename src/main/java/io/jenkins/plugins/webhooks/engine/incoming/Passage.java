package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.Redaction;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import java.time.Instant;
import java.util.Set;

/** What is known of a request while it is taken in. */
final class Passage {
    private static final int MAX_NAME = 100;

    private final String id;
    private final IncomingRequest request;
    private final Instant receivedAt;
    private final Trace trace;
    private Door door;
    private long size;

    Passage(String id, IncomingRequest request, Instant receivedAt, Trace trace) {
        this.id = id;
        this.request = request;
        this.receivedAt = receivedAt;
        this.trace = trace;
    }

    String id() {
        return id;
    }

    IncomingRequest request() {
        return request;
    }

    Trace trace() {
        return trace;
    }

    @CheckForNull
    Door door() {
        return door;
    }

    void at(Door found) {
        door = found;
    }

    void read(byte[] raw) {
        size = raw.length;
    }

    NewReceipt receipt(
            ReceiptState state,
            int status,
            String reason,
            @CheckForNull String deliveryId,
            @CheckForNull Bodies.Packed body) {
        String name = request.webhook();
        return new NewReceipt(
                id,
                name.length() > MAX_NAME ? name.substring(0, MAX_NAME) : name,
                door == null ? null : door.webhook().provider(),
                deliveryId,
                state,
                status,
                reason,
                receivedAt,
                request.remoteAddress(),
                size,
                request.headers().get("Content-Type"),
                Redaction.headers(request.headers(), secretHeaders()),
                body,
                trace.json());
    }

    /** A custom sender's header may be the secret itself, whatever its name. */
    private Set<String> secretHeaders() {
        return door == null ? Set.of() : door.webhook().signature().scheme().secretHeaders();
    }
}
