package io.jenkins.plugins.webhooks.engine.outgoing.signing;

import java.time.Instant;
import okhttp3.Headers;
import okhttp3.HttpUrl;

/**
 * A request as it will be sent but for its signature.
 *
 * @param id of the delivery, the same at each attempt
 * @param timestamp of this attempt
 * @param method of HTTP
 * @param url whole, with what stands in its query
 * @param headers all that is set by us; the connection's own are not among them
 * @param body as sent
 */
public record Unsigned(String id, Instant timestamp, String method, HttpUrl url, Headers headers, byte[] body) {
    /** A body alone, for schemes that sign nothing else of a request. */
    public static Unsigned of(String id, Instant timestamp, byte[] body) {
        return new Unsigned(id, timestamp, "POST", HttpUrl.get("https://unknown.invalid/"), Headers.of(), body);
    }

    /** Whole seconds since 1970. */
    String seconds() {
        return String.valueOf(timestamp.getEpochSecond());
    }
}
