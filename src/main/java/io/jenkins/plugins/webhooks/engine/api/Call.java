package io.jenkins.plugins.webhooks.engine.api;

import java.util.Map;

/**
 * A request that found its route.
 *
 * @param request what was asked
 * @param variables the parts of the path that the route leaves open
 */
record Call(ApiRequest request, Map<String, String> variables) {
    String id() {
        return variables.get("id");
    }

    Parameters parameters() {
        return new Parameters(request.query());
    }
}
