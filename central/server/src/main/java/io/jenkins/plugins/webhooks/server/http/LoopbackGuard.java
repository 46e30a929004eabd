package io.jenkins.plugins.webhooks.server.http;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Serves the people of this machine, but not the web sites that their browsers visit: a site whose name was made to point
 * at 127.0.0.1 (DNS rebinding) shows in {@code Host}, a form or script that posts from elsewhere in {@code Origin}.
 *
 * @param port the server's own
 */
record LoopbackGuard(int port) implements Guard {
    private static final Pattern LOOPBACK = Pattern.compile(
            "(localhost|127\\.\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}|\\[::1])(?::(\\d{1,5}))?", Pattern.CASE_INSENSITIVE);
    private static final int HTTP_PORT = 80;

    @Override
    public Optional<Refusal> refuse(HttpServletRequest request) {
        String host = request.getHeader("Host");
        if (!isOurs(host)) {
            return Optional.of(new Refusal(403, "call this server as localhost or 127.0.0.1 with its port, or start it"
                    + " with --token to use other names"));
        }
        String origin = request.getHeader("Origin");
        boolean reads = request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
        if (!reads && origin != null && !origin.equalsIgnoreCase("http://" + host)) {
            return Optional.of(new Refusal(403, "another site may not change anything here"));
        }
        return Optional.empty();
    }

    private boolean isOurs(String host) {
        Matcher matcher = LOOPBACK.matcher(host == null ? "" : host);
        return matcher.matches()
                && port == (matcher.group(2) == null ? HTTP_PORT : Integer.parseInt(matcher.group(2)));
    }
}
