package io.jenkins.plugins.webhooks.server.sample;

import java.time.Instant;

/**
 * A delivery as the target saw it.
 *
 * @param id the delivery's, or empty if it came without
 * @param receivedAt when it came
 * @param verified whether its signature is right
 * @param detail why not, in words
 * @param body the first part of it as text
 */
public record Echo(String id, Instant receivedAt, boolean verified, String detail, String body) {}
