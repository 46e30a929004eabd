package io.jenkins.plugins.webhooks.engine.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.outgoing.preset.Presets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The REST interface. Permission comes first, then the route, then the work. Safe for use by many threads. */
public final class Api {
    private static final Logger LOG = LoggerFactory.getLogger(Api.class);

    private final List<Route> routes;
    private final Audit audit;

    /** Serves what this engine knows. */
    public Api(Webhooks webhooks) {
        this(webhooks, Presets::builtIn, null);
    }

    /**
     * The same where there is more than what comes with the engine.
     *
     * @param presets those of others too
     * @param definitions how webhooks are described, or null where a file does that
     */
    public Api(Webhooks webhooks, Supplier<Presets> presets, @CheckForNull Definitions definitions) {
        this.routes = Routes.of(webhooks, presets, definitions);
        this.audit = new Audit(deed -> webhooks.audit().add(deed));
    }

    /** Answers; never throws. */
    public ApiResponse handle(ApiRequest request) {
        try {
            return route(request);
        } catch (ApiException e) {
            return ApiResponse.error(e.status(), e.getMessage());
        } catch (RuntimeException e) {
            LOG.error("{} {} failed", request.method(), request.path().replaceAll("[^\\w/.-]", "?"), e);
            return ApiResponse.error(500, "this could not be answered; the server's log says why");
        }
    }

    private ApiResponse route(ApiRequest request) {
        TreeSet<String> methods = new TreeSet<>();
        for (Route route : routes) {
            Optional<Map<String, String>> variables = route.path().match(request.path());
            if (variables.isPresent() && route.serves(request.method())) {
                return noted(route, new Call(request, variables.get()));
            }
            if (variables.isPresent()) {
                methods.add(route.method());
            }
        }
        // Which paths exist is for those who may look.
        require(request, Access.VIEW);
        if (methods.isEmpty()) {
            throw new ApiException(404, "there is no such path; api/v1/openapi.json lists them");
        }
        String allow = String.join(", ", methods);
        return ApiResponse.error(405, "use " + allow + " here").with("Allow", allow);
    }

    private ApiResponse noted(Route route, Call call) {
        try {
            ApiResponse answer = answer(route, call);
            audit.note(route, call, answer.status(), null);
            return answer;
        } catch (ApiException e) {
            audit.note(route, call, e.status(), e.getMessage());
            throw e;
        }
    }

    private static ApiResponse answer(Route route, Call call) {
        if (route.access() != null) {
            require(call.request(), route.access());
        }
        Accept.require(route.type(), call.request().accept());
        return route.resource().answer(call);
    }

    private static void require(ApiRequest request, Access access) {
        if (!request.allowed().test(access)) {
            throw new ApiException(403, "this needs the permission to " + ApiJson.label(access));
        }
    }
}
