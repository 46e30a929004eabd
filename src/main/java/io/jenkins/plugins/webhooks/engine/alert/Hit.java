package io.jenkins.plugins.webhooks.engine.alert;

import java.time.Instant;

/**
 * An event that counted.
 *
 * @param at when it happened
 * @param event its id
 */
record Hit(Instant at, String event) {}
