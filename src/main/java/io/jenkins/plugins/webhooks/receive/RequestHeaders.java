package io.jenkins.plugins.webhooks.receive;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import okhttp3.Headers;

/** The headers of a servlet request, repeated ones included. */
final class RequestHeaders {
    private RequestHeaders() {}

    static Headers of(HttpServletRequest request) {
        Headers.Builder headers = new Headers.Builder();
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                // RFC 9110, 5.5: values may hold bytes above ASCII; they are kept as they came.
                headers.addUnsafeNonAscii(name, value);
            }
        }
        return headers.build();
    }
}
