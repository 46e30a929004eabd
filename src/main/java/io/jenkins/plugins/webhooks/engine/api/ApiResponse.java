package io.jenkins.plugins.webhooks.engine.api;

import java.util.Map;

/**
 * The answer to an {@link ApiRequest}.
 *
 * @param status HTTP status
 * @param contentType of the body
 * @param body as bytes
 * @param headers besides the content type; {@code Allow} comes with 405
 */
public record ApiResponse(int status, String contentType, byte[] body, Map<String, String> headers) {
    /** An answer without further headers. */
    public ApiResponse(int status, String contentType, byte[] body) {
        this(status, contentType, body, Map.of());
    }

    static ApiResponse json(int status, Object value) {
        return new ApiResponse(status, ApiJson.CONTENT_TYPE, ApiJson.bytes(value));
    }

    static ApiResponse error(int status, String sentence) {
        return json(status, Map.of("error", sentence));
    }

    ApiResponse with(String header, String value) {
        return new ApiResponse(status, contentType, body, Map.of(header, value));
    }
}
