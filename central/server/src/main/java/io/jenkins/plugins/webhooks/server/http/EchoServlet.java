package io.jenkins.plugins.webhooks.server.http;

import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.server.sample.EchoTarget;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import okhttp3.Headers;

/** {@code /echo}: takes what the sample's outgoing webhook sends, and shows it. */
final class EchoServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final int MAX_BODY = 1024 * 1024;

    private final transient EchoTarget target;

    EchoServlet(EchoTarget target) {
        this.target = target;
    }

    @Override
    protected void doPost(HttpServletRequest request, HttpServletResponse response) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MAX_BODY + 1);
        if (body.length > MAX_BODY) {
            Answers.error(response, 413, "the echo target takes up to " + MAX_BODY + " bytes");
            return;
        }
        boolean verified = target.take(signature(request), body);
        Answers.write(response, verified ? 200 : 401, Answers.JSON, Json.bytes(Map.of("verified", verified)));
    }

    @Override
    protected void doGet(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Answers.write(response, 200, Answers.JSON, Json.bytes(Map.of("items", target.latest())));
    }

    private static Headers signature(HttpServletRequest request) {
        Headers.Builder headers = new Headers.Builder();
        for (String name : EchoTarget.HEADERS) {
            String value = request.getHeader(name);
            if (value != null) {
                headers.addUnsafeNonAscii(name, value);
            }
        }
        return headers.build();
    }
}
