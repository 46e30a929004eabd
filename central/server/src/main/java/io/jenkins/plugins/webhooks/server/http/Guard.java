package io.jenkins.plugins.webhooks.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/** Decides who may see the page and call the API. */
public interface Guard {
    /** Empty if the request may pass. */
    Optional<Refusal> refuse(HttpServletRequest request);

    /** Whether the path needs no guard: doors prove their senders themselves, and a load balancer asks for health. */
    static boolean isOpen(HttpServletRequest request) {
        String path = Paths.of(request);
        return path.startsWith("/webhook/")
                || path.equals("/health")
                || (path.equals("/echo") && request.getMethod().equals("POST"));
    }
}
