package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Map;
import okhttp3.Headers;

/** A request as one system might send it, unsigned and with fictional names. */
public final class Sample {
    /** Stands in the headers where the id of the delivery belongs. */
    private static final String DELIVERY = "{delivery}";

    private final String provider;
    private final String name;
    private final Map<String, String> headers;
    private final byte[] body;

    Sample(String provider, String name, Map<String, String> headers, byte[] body) {
        this.provider = provider;
        this.name = name;
        this.headers = headers;
        this.body = body.clone();
    }

    /** Name of the provider. */
    public String provider() {
        return provider;
    }

    /** What it tells, for example {@code pull_request}. */
    public String name() {
        return name;
    }

    /**
     * The headers that the system would send, without those that prove it.
     *
     * @param deliveryId new for every request, so that none passes for a repeat
     */
    public Headers headers(String deliveryId) {
        Headers.Builder builder = new Headers.Builder();
        headers.forEach((header, value) -> builder.add(header, value.replace(DELIVERY, deliveryId)));
        return builder.build();
    }

    /** The raw bytes, without the id of a delivery. */
    public byte[] body() {
        return body.clone();
    }

    /**
     * The raw bytes for senders whose deliveries are told apart by the body alone.
     *
     * @param deliveryId as for {@link #headers(String)}
     */
    public byte[] body(String deliveryId) {
        return new String(body, UTF_8).replace(DELIVERY, deliveryId).getBytes(UTF_8);
    }

    @Override
    public String toString() {
        return provider + "/" + name;
    }
}
