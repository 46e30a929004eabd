package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.security.Header;
import io.jenkins.plugins.webhooks.engine.store.Bodies;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A batch as receipts: one for the request, and one for each item, whose id is that of the request with the item's
 * number. All of them are stored in one commit.
 */
final class BatchReceipts {
    private static final int MULTI_STATUS = 207;
    private static final String CLOUDEVENT = "application/cloudevents+json";

    private final NewReceipt parent;
    private final List<NewReceipt> children = new ArrayList<>();

    BatchReceipts(NewReceipt parent, List<Batch.Item> items, Clock clock) {
        this.parent = parent;
        for (Batch.Item item : items) {
            children.add(child(children.size(), item, clock));
        }
    }

    private NewReceipt child(int index, Batch.Item item, Clock clock) {
        Trace trace = new Trace(clock);
        trace.passed("batch", "item " + index + " of " + parent.id());
        String type = parent.contentType() != null && parent.contentType().contains("cloudevents")
                ? CLOUDEVENT
                : "application/json";
        boolean readable = item.fault() == null;
        String deliveryId = readable ? deliveryId(index, item.id()) : null;
        if (readable) {
            trace.passed("duplicate", deliveryId == null ? "no delivery id" : "delivery id " + deliveryId);
        } else {
            trace.stopped("parse", item.fault());
        }
        return new NewReceipt(
                parent.id() + "-" + String.format("%04d", index),
                parent.webhook(),
                parent.provider(),
                deliveryId,
                readable ? ReceiptState.PENDING : ReceiptState.FAILED,
                readable ? 202 : 400,
                readable ? "waits for its turn" : item.fault(),
                parent.receivedAt(),
                parent.remoteAddress(),
                item.body().length,
                type,
                headers(type),
                Bodies.pack(item.body()),
                trace.json(),
                null);
    }

    /** An item without an id of its own is known by its place in a request that has one. */
    @CheckForNull
    private String deliveryId(int index, @CheckForNull String own) {
        return own != null || parent.deliveryId() == null ? own : parent.deliveryId() + "#" + index;
    }

    private List<Header> headers(String type) {
        return parent.headers().stream()
                .map(each -> each.name().equalsIgnoreCase("Content-Type") ? new Header(each.name(), type) : each)
                .toList();
    }

    /**
     * Stores them.
     *
     * @param replayUntil until when the whole body is to be known again under another id; null for not at all
     * @return for each item, by its number, the id of the receipt it repeats; null if the whole request is a repeat
     */
    @CheckForNull
    Map<Integer, String> keep(Connection connection, @CheckForNull Instant replayUntil) throws SQLException {
        if (Receipts.accept(connection, parent, replayUntil) != null) {
            return null;
        }
        Map<Integer, String> repeats = new java.util.HashMap<>();
        for (int index = 0; index < children.size(); index++) {
            String first = Receipts.accept(connection, children.get(index), null);
            if (first != null) {
                repeats.put(index, first);
            }
        }
        return repeats;
    }

    Answer answer(@CheckForNull Map<Integer, String> repeats) {
        if (repeats == null) {
            return Answer.of(202, parent.id(), "duplicate");
        }
        ObjectNode answer = Json.MAPPER.createObjectNode().put("receipt", parent.id());
        ArrayNode items = answer.putArray("items");
        for (int index = 0; index < children.size(); index++) {
            NewReceipt child = children.get(index);
            String outcome = child.state() == ReceiptState.FAILED ? "malformed" : "accepted";
            items.addObject()
                    .put("index", index)
                    .put("receipt", child.id())
                    .put("status", child.status())
                    .put("outcome", repeats.containsKey(index) ? "duplicate" : outcome);
        }
        return new Answer(MULTI_STATUS, Map.of(), Json.bytes(answer));
    }
}
