package io.jenkins.plugins.webhooks.server.http;

import io.jenkins.plugins.webhooks.engine.event.Json;
import java.nio.ByteBuffer;
import java.util.Map;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.util.Callback;

/** What is said about requests that never reach us because they are not HTTP: nothing about the server. */
final class NeutralErrors implements Request.Handler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, Answers.JSON);
        byte[] body = Json.bytes(Map.of("error", "this is not a well-formed request"));
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
