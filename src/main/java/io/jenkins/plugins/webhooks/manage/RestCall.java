package io.jenkins.plugins.webhooks.manage;

import io.jenkins.plugins.webhooks.config.KeptDefinitions;
import io.jenkins.plugins.webhooks.config.PresetSource;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.api.Access;
import io.jenkins.plugins.webhooks.engine.api.Api;
import io.jenkins.plugins.webhooks.engine.api.ApiRequest;
import io.jenkins.plugins.webhooks.engine.api.ApiResponse;
import io.jenkins.plugins.webhooks.engine.api.Caller;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;

/** One servlet request through the REST interface and back. */
final class RestCall {
    private static final byte[] NOT_RUNNING =
            "{\"error\":\"the engine does not run; Manage Jenkins says why\"}".getBytes(StandardCharsets.UTF_8);

    private RestCall() {}

    /**
     * Answers a request.
     *
     * @param rest what follows the page in the path
     * @param user id of the caller
     * @param allowed what the caller may do
     */
    static void answer(
            Optional<Webhooks> engine,
            HttpServletRequest request,
            String rest,
            String user,
            Predicate<Access> allowed,
            HttpServletResponse response)
            throws IOException {
        if (engine.isEmpty()) {
            write(
                    new ApiResponse(
                            HttpServletResponse.SC_SERVICE_UNAVAILABLE, "application/json", NOT_RUNNING, Map.of()),
                    response);
            return;
        }
        ApiRequest call = new ApiRequest(
                request.getMethod(),
                rest.startsWith("/") ? rest.substring(1) : rest,
                QueryString.parse(request.getQueryString()),
                request.getHeader("Accept"),
                request.getInputStream(),
                new Caller(user, request.getRemoteAddr()),
                allowed);
        write(new Api(engine.get(), PresetSource::everybodys, new KeptDefinitions()).handle(call), response);
    }

    private static void write(ApiResponse answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.status());
        answer.headers().forEach(response::setHeader);
        response.setHeader("Cache-Control", "no-store");
        // What it holds came from outside; a browser must not guess another type.
        response.setHeader("X-Content-Type-Options", "nosniff");
        response.setContentType(answer.contentType());
        response.setContentLength(answer.body().length);
        response.getOutputStream().write(answer.body());
    }
}
