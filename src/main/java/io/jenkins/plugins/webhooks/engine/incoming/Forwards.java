package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.incoming.Receipts.Work;
import io.jenkins.plugins.webhooks.engine.security.StoredHeaders;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import okhttp3.Headers;

/** Makes deliveries of requests that go on, with the bytes and headers that came. */
final class Forwards {
    /** What a sender that does not say has sent (RFC 9110 section 8.3). */
    private static final String UNKNOWN_TYPE = "application/octet-stream";

    private final Store store;
    private final Forwarding forwarding;

    Forwards(Store store, Forwarding forwarding) {
        this.store = store;
        this.forwarding = forwarding;
    }

    /**
     * Makes one.
     *
     * @throws IllegalStateException if the request came before its webhook handed anything on
     */
    Forwarding.Ready of(Work work, Accepted accepted, ForwardSettings settings) {
        Optional<Originals.Kept> kept = store.read(connection -> Originals.find(connection, work.id()));
        Originals.Kept originals = kept.orElseThrow(() -> new IllegalStateException(
                "it can't go on as it came, because it was received before this webhook forwarded: send it again"));
        Map<String, String> headers = headers(StoredHeaders.read(originals.headers()), settings);
        byte[] compressed = originals.body();
        if (compressed != null) {
            headers.put("Content-Encoding", "gzip");
        }
        headers.put(Forward.HOPS, String.valueOf(Forward.hops(accepted) + 1));
        String type = work.contentType();
        Event event = accepted.events().get(0);
        return forwarding.ready(
                settings.to(),
                event,
                new Rendered(
                        type == null ? UNKNOWN_TYPE : type, headers, compressed == null ? work.body() : compressed));
    }

    /** One value for each name: several are joined as RFC 9110 section 5.3 lets every proxy do. */
    private static Map<String, String> headers(Headers all, ForwardSettings settings) {
        Map<String, String> headers = new LinkedHashMap<>();
        for (String name : all.names()) {
            if (settings.passes(name)) {
                headers.put(name, String.join(", ", all.values(name)));
            }
        }
        return headers;
    }

    void stored() {
        forwarding.stored();
    }
}
