package io.jenkins.plugins.webhooks.server.http;

import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.DoorPath;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import okhttp3.Headers;

/** {@code /webhook/<name>}, with a token behind it for some senders. Hands the body on unread: it is the engine that bounds it. */
final class DoorServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;
    private static final DoorPath NOWHERE = new DoorPath("", null);

    private final transient Webhooks webhooks;

    DoorServlet(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        // What is no path of a door has no name either: kept as one, it might show somebody's token.
        DoorPath path = DoorPath.parse(request.getPathInfo()).orElse(NOWHERE);
        IncomingRequest incoming = new IncomingRequest(
                path.name(),
                request.getMethod(),
                headers(request),
                request.getRemoteAddr(),
                request.getContentLengthLong(),
                new LazyBody(request));
        Answer answer = webhooks.receive(incoming.at(path.token(), request.getQueryString())
                .over(request.getScheme(), request.getRequestURI(), request.getQueryString()));
        answer.headers().forEach(response::setHeader);
        Answers.write(response, answer.status(), answer.type(), answer.body());
    }

    private static Headers headers(HttpServletRequest request) {
        Headers.Builder headers = new Headers.Builder();
        for (String name : Collections.list(request.getHeaderNames())) {
            for (String value : Collections.list(request.getHeaders(name))) {
                headers.addUnsafeNonAscii(name, value);
            }
        }
        return headers.build();
    }
}
