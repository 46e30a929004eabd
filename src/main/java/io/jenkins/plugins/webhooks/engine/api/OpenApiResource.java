package io.jenkins.plugins.webhooks.engine.api;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/** The description of this interface, OpenAPI 3.1. */
record OpenApiResource() implements Resource {
    @Override
    public ApiResponse answer(Call call) {
        return new ApiResponse(200, ApiJson.CONTENT_TYPE, document());
    }

    static byte[] document() {
        try (InputStream in = OpenApiResource.class.getResourceAsStream("openapi.json")) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException("openapi.json can't be read", e);
        }
    }
}
