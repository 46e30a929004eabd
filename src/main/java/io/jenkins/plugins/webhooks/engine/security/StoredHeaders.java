package io.jenkins.plugins.webhooks.engine.security;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.util.List;
import okhttp3.Headers;

/** Headers as they are kept: JSON of {@link Header}s. */
public final class StoredHeaders {
    private StoredHeaders() {}

    /** As a list to show. */
    public static List<Header> list(String json) {
        try {
            return List.of(Json.MAPPER.readValue(json, Header[].class));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("kept headers can't be read", e);
        }
    }

    /** As headers to look up by name. */
    public static Headers read(String json) {
        Headers.Builder headers = new Headers.Builder();
        list(json).forEach(header -> headers.addUnsafeNonAscii(header.name(), header.value()));
        return headers.build();
    }
}
