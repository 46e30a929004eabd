package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.security.StoredHeaders;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Excerpt;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.util.List;
import java.util.Optional;

/** Puts together what is kept of a receipt. */
public final class ReceiptReader {
    private static final int SHOWN = 256 * 1024;

    private ReceiptReader() {}

    /** A receipt whole, its body up to 256 KiB. */
    public static Optional<ReceiptDetail> read(Store store, String id) {
        return store.read(connection -> {
            Optional<Receipts.Kept> kept = Receipts.find(connection, id);
            if (kept.isEmpty()) {
                return Optional.empty();
            }
            Receipts.Kept found = kept.get();
            Excerpt body = Excerpt.of(found.body(), SHOWN);
            return Optional.of(new ReceiptDetail(
                    found.receipt(),
                    StoredHeaders.list(found.headers()),
                    body.text(),
                    body.truncated(),
                    Trace.read(found.trace()),
                    links(found.links()),
                    EventLog.page(connection, Selection.causedBy(id)).items()));
        });
    }

    /** What an accepted receipt says, parsed; empty if the receipt is unknown or its body can't be read. */
    public static Optional<JsonNode> payload(Store store, String id) {
        return store.read(connection -> Receipts.work(connection, id)).flatMap(ReceiptReader::parse);
    }

    private static Optional<JsonNode> parse(Receipts.Work work) {
        try {
            return Optional.of(Payload.read(work.contentType(), work.body()));
        } catch (UnreadablePayloadException e) {
            return Optional.empty();
        }
    }

    static List<Outcome.Link> links(String json) {
        try {
            return List.of(Json.MAPPER.readValue(json, Outcome.Link[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept links can't be read", e);
        }
    }
}
