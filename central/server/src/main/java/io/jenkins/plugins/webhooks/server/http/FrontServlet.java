package io.jenkins.plugins.webhooks.server.http;

import io.jenkins.plugins.webhooks.engine.api.Api;
import io.jenkins.plugins.webhooks.engine.api.ApiRequest;
import io.jenkins.plugins.webhooks.engine.api.ApiResponse;
import io.jenkins.plugins.webhooks.engine.api.Caller;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** The page's files, and the API for every other path. Who got past the {@link Guard} may do everything. */
final class FrontServlet extends HttpServlet {
    private static final long serialVersionUID = 1L;

    private final transient PageFiles page;
    private final transient Api api;

    FrontServlet(PageFiles page, Api api) {
        this.page = page;
        this.api = api;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<PageFile> file = page.find(request);
        if (file.isPresent()) {
            response.setHeader("Cache-Control", "no-cache");
            Answers.write(response, 200, file.get().type(), file.get().bytes());
        } else if (request.getMethod().equals("POST") && !isJson(request.getContentType())) {
            // A site can post forms and plain text to any address, but JSON only where it is asked to (CORS).
            Answers.error(response, 415, "send 'Content-Type: application/json'");
        } else {
            ApiResponse answer = api.handle(new ApiRequest(
                    request.getMethod(),
                    Paths.of(request).substring(1),
                    query(request),
                    request.getHeader("Accept"),
                    new LazyBody(request),
                    caller(request),
                    access -> true));
            answer.headers().forEach(response::setHeader);
            Answers.write(response, answer.status(), answer.contentType(), answer.body());
        }
    }

    /** There are no users here: whoever got past the guard did so with the token, or because the server trusts its machine. */
    private static Caller caller(HttpServletRequest request) {
        return new Caller(request.getHeader("Authorization") == null ? "local" : "token", request.getRemoteAddr());
    }

    private static boolean isJson(String type) {
        return type != null && type.split(";", 2)[0].trim().equalsIgnoreCase(Answers.JSON);
    }

    private static Map<String, String> query(HttpServletRequest request) {
        Map<String, String> query = new TreeMap<>();
        request.getParameterMap().forEach((name, values) -> query.put(name, values[0]));
        return query;
    }
}
