package io.jenkins.plugins.webhooks.engine.incoming;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * The request that somebody waited for.
 *
 * @param receipt its id
 * @param payload what was sent
 */
public record Arrival(String receipt, JsonNode payload) {}
