package io.jenkins.plugins.webhooks.server.http;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpFilter;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.eclipse.jetty.http.HttpException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Stands before everything: what every answer carries, who may pass, and what is said when something breaks. */
final class GuardFilter extends HttpFilter {
    private static final long serialVersionUID = 1L;
    private static final Logger LOG = LoggerFactory.getLogger(GuardFilter.class);
    /** The page loads its own files and nothing else, and nobody may frame it. */
    private static final String CSP =
            "default-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    private final transient Guard guard;

    GuardFilter(Guard guard) {
        this.guard = guard;
    }

    @Override
    protected void doFilter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        response.setHeader("Content-Security-Policy", CSP);
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setHeader("Referrer-Policy", "no-referrer");
        response.setHeader("Cache-Control", "no-store");
        try {
            Optional<Refusal> refusal = Guard.isOpen(request) ? Optional.empty() : guard.refuse(request);
            if (refusal.isPresent()) {
                refuse(response, refusal.get());
            } else {
                chain.doFilter(request, response);
            }
        } catch (RuntimeException e) {
            fail(response, e);
        }
    }

    private static void refuse(HttpServletResponse response, Refusal refusal) throws IOException {
        if (refusal.status() == HttpServletResponse.SC_UNAUTHORIZED) {
            response.setHeader("WWW-Authenticate", "Bearer");
        }
        Answers.error(response, refusal.status(), refusal.sentence());
    }

    private static void fail(HttpServletResponse response, RuntimeException failure) throws IOException {
        if (response.isCommitted()) {
            throw failure;
        }
        response.resetBuffer();
        if (failure instanceof HttpException bad && bad.getCode() < 500) {
            Answers.error(response, bad.getCode(), "this is not a well-formed request");
            return;
        }
        LOG.error("a request failed", failure);
        Answers.error(response, 500, "this could not be answered; the server's log says why");
    }
}
