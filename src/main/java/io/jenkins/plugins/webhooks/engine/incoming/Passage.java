package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.address.ClientAddress;
import io.jenkins.plugins.webhooks.engine.security.Header;
import io.jenkins.plugins.webhooks.engine.security.Redaction;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import java.time.Instant;
import java.util.List;

/** What is known of a request while it is taken in. */
final class Passage {
    private static final int MAX_NAME = 100;

    private final String id;
    private final IncomingRequest request;
    private final ClientAddress client;
    private final Instant receivedAt;
    private final Trace trace;
    private Door door;
    private long size;
    private boolean sharedAddress;
    private boolean headersTaken;
    private List<Header> headers;

    Passage(String id, IncomingRequest request, ClientAddress client, Instant receivedAt, Trace trace) {
        this.id = id;
        this.request = request;
        this.client = client;
        this.receivedAt = receivedAt;
        this.trace = trace;
    }

    String id() {
        return id;
    }

    IncomingRequest request() {
        return request;
    }

    ClientAddress client() {
        return client;
    }

    Instant receivedAt() {
        return receivedAt;
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

    /** The headers are of a size that may be looked at and kept. */
    void takeHeaders() {
        headersTaken = true;
    }

    /** Whether many senders that have nothing to do with each other call from this address. */
    void sharedAddress(boolean shared) {
        sharedAddress = shared;
    }

    boolean isSharedAddress() {
        return sharedAddress;
    }

    /** The headers fit to be kept and shown; none before {@link #takeHeaders()}. */
    List<Header> headers() {
        if (!headersTaken) {
            return List.of();
        }
        if (headers == null) {
            headers = door == null
                    ? Redaction.harmless(request.headers())
                    : Redaction.headers(
                            request.headers(),
                            door.webhook().signature().scheme().secretHeaders());
        }
        return headers;
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
                client.text(),
                size,
                headersTaken ? request.headers().get("Content-Type") : null,
                headers(),
                body,
                trace.json(),
                null);
    }
}
