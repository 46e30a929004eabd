package io.jenkins.plugins.webhooks.engine.event;

import java.util.Map;

/**
 * An event written for a request.
 *
 * @param contentType of the body
 * @param headers that belong to the format, besides the content type
 * @param body as sent
 */
public record Rendered(String contentType, Map<String, String> headers, byte[] body) {}
