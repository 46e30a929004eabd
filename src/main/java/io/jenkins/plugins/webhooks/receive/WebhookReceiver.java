package io.jenkins.plugins.webhooks.receive;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.DoorPath;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;

/** One servlet request through the engine and back. */
final class WebhookReceiver {
    /** About as long as a small controller takes to start. */
    private static final String RETRY_AFTER_SECONDS = "30";

    private WebhookReceiver() {}

    /**
     * Answers a request.
     *
     * @param rest what follows {@code /webhook} in the path
     */
    static void receive(
            Optional<Webhooks> engine,
            HttpServletRequest request,
            @CheckForNull String rest,
            HttpServletResponse response)
            throws IOException {
        Optional<DoorPath> path = DoorPath.parse(rest);
        if (path.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (engine.isEmpty()) {
            response.setHeader("Retry-After", RETRY_AFTER_SECONDS);
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } else {
            write(engine.get().receive(incoming(request, path.get())), response);
        }
    }

    /** Takes the stream as it is: asking for a parameter first would let the server read a form's body away. */
    private static IncomingRequest incoming(HttpServletRequest request, DoorPath path) throws IOException {
        return new IncomingRequest(
                        path.name(),
                        request.getMethod(),
                        RequestHeaders.of(request),
                        request.getRemoteAddr(),
                        request.getContentLengthLong(),
                        request.getInputStream())
                .at(path.token(), request.getQueryString())
                .over(request.getScheme(), request.getRequestURI(), request.getQueryString());
    }

    private static void write(Answer answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        response.setContentType(answer.type());
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
