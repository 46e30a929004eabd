package io.jenkins.plugins.webhooks.engine.incoming.provider;

import java.util.Optional;
import okhttp3.Headers;

/** Reads the sender's id of a delivery from headers. */
final class DeliveryId {
    /** Ids are UUIDs or alike; a text longer than this is none, and would swell the index of known ids. */
    private static final int MOST = 200;

    private DeliveryId() {}

    /** The first header of several that holds an id. */
    static Optional<String> first(Headers headers, String... names) {
        for (String name : names) {
            String value = headers.get(name);
            if (value != null && !value.isBlank() && value.length() <= MOST) {
                return Optional.of(value.strip());
            }
        }
        return Optional.empty();
    }
}
