package io.jenkins.plugins.webhooks.engine.incoming.provider;

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

    /** The raw bytes. */
    public byte[] body() {
        return body.clone();
    }

    @Override
    public String toString() {
        return provider + "/" + name;
    }
}
