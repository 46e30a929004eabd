package io.jenkins.plugins.webhooks.engine.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.api.Definitions.Kind;
import io.jenkins.plugins.webhooks.engine.store.Page;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * Creates, changes and removes webhooks of one kind.
 *
 * @param definitions null where a file describes them
 */
record DefinitionsResource(@CheckForNull Definitions definitions, Kind kind) {
    private static final String NAME = "name";

    /** Who may change may choose targets, secrets and the user who acts: as much as the form asks for. */
    List<Route> routes() {
        String list = "api/v1/configuration/" + ApiJson.label(kind);
        String one = list + "/{id}";
        return List.of(
                Route.get(list, Access.INSPECT, this::list),
                Route.get(one, Access.INSPECT, this::one),
                Route.put(one, Access.ADMINISTER, this::put),
                Route.delete(one, Access.ADMINISTER, this::remove),
                Route.post(one + "/clone", Access.ADMINISTER, this::copy),
                Route.post(one + "/enable", Access.ADMINISTER, call -> enable(call, true)),
                Route.post(one + "/disable", Access.ADMINISTER, call -> enable(call, false)));
    }

    private ApiResponse list(Call call) {
        return ApiResponse.json(200, new Page<>(kept().names(kind), null));
    }

    private ApiResponse one(Call call) {
        return shown(200, call.id());
    }

    private ApiResponse put(Call call) {
        Definitions kept = kept();
        JsonBody body = JsonBody.read(call.request().body());
        if (body.object().isEmpty()) {
            // Jenkins itself takes the body of whoever says that it is a form, as curl does unless told otherwise.
            throw ApiException.badRequest(
                    "there is no definition in the body: send a JSON object with Content-Type: application/json");
        }
        String said = body.optionalText(NAME);
        if (said != null && !said.equals(call.id())) {
            throw ApiException.badRequest("the path names '" + call.id() + "' and the body '" + said
                    + "': a webhook keeps its name; leave 'name' out, or clone it and delete the former");
        }
        ObjectNode definition = ((ObjectNode) body.object()).put(NAME, call.id());
        boolean created = tried(kept, each -> each.put(kind, call.id(), definition));
        return shown(created ? 201 : 200, call.id());
    }

    private ApiResponse copy(Call call) {
        Definitions kept = kept();
        String copy = JsonBody.read(call.request().body())
                .requireOnly(Set.of(NAME))
                .requiredText(NAME)
                .trim();
        require(tried(kept, each -> each.copy(kind, call.id(), copy)));
        return shown(201, copy);
    }

    private ApiResponse enable(Call call, boolean enabled) {
        Definitions kept = kept();
        JsonBody.read(call.request().body()).requireOnly(Set.of());
        require(tried(kept, each -> each.enable(kind, call.id(), enabled)));
        return shown(200, call.id());
    }

    private ApiResponse remove(Call call) {
        require(tried(kept(), each -> each.remove(kind, call.id())));
        return ApiResponse.json(200, Map.of("removed", call.id()));
    }

    private ApiResponse shown(int status, String name) {
        return kept().get(kind, name)
                .map(definition -> ApiResponse.json(status, definition))
                .orElseThrow(this::unknown);
    }

    private void require(boolean there) {
        if (!there) {
            throw unknown();
        }
    }

    private ApiException unknown() {
        String list = ApiJson.label(kind);
        return new ApiException(
                404, "there is no such " + list + " webhook; api/v1/configuration/" + list + " lists them");
    }

    private static boolean tried(Definitions kept, Function<Definitions, Boolean> change) {
        try {
            return change.apply(kept);
        } catch (IllegalArgumentException e) {
            throw ApiException.badRequest(e.getMessage());
        }
    }

    private Definitions kept() {
        Definitions kept = definitions;
        if (kept == null) {
            throw new ApiException(
                    409, "this server's webhooks are in its configuration file: change it there and start it again");
        }
        return kept;
    }
}
