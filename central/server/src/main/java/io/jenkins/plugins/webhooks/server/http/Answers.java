package io.jenkins.plugins.webhooks.server.http;

import io.jenkins.plugins.webhooks.engine.event.Json;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;

/** Writes whole answers. */
final class Answers {
    static final String JSON = "application/json";

    private Answers() {}

    static void write(HttpServletResponse response, int status, String type, byte[] body) throws IOException {
        response.setStatus(status);
        response.setContentType(type);
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
    }

    static void error(HttpServletResponse response, int status, String sentence) throws IOException {
        write(response, status, JSON, Json.bytes(Map.of("error", sentence)));
    }
}
