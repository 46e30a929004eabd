package io.jenkins.plugins.webhooks.server.http;

import jakarta.servlet.http.HttpServletRequest;

/** The path of a request, decoded and normalised by the server. */
final class Paths {
    private Paths() {}

    static String of(HttpServletRequest request) {
        String info = request.getPathInfo();
        return request.getServletPath() + (info == null ? "" : info);
    }
}
