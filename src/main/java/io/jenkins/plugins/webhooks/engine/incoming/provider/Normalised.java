package io.jenkins.plugins.webhooks.engine.incoming.provider;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Severity;

/**
 * One event in the shape that all systems of a kind share.
 *
 * @param type for example {@code scm.push}
 * @param subject what it is about, for example {@code owner/repository}
 * @param severity how much it matters
 * @param data the shared fields, documented in the event reference
 */
public record Normalised(String type, String subject, Severity severity, ObjectNode data) {}
