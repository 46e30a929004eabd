package io.jenkins.plugins.webhooks.engine.api;

/** Does the work of a route, after permission has been checked. */
@FunctionalInterface
interface Resource {
    /**
     * Answers.
     *
     * @throws ApiException if the call can't be served
     */
    ApiResponse answer(Call call);
}
