package io.jenkins.plugins.webhooks.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;

/** Opens the body when somebody reads it: that is what makes Jetty answer {@code Expect: 100-continue} with leave. */
final class LazyBody extends InputStream {
    private final HttpServletRequest request;

    LazyBody(HttpServletRequest request) {
        this.request = request;
    }

    @Override
    public int read() throws IOException {
        return request.getInputStream().read();
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        return request.getInputStream().read(into, offset, length);
    }
}
