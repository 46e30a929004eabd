package io.jenkins.plugins.webhooks.engine.security;

/**
 * A header fit to be kept and shown.
 *
 * @param name as sent
 * @param value as sent, or masked where it is sensitive
 */
public record Header(String name, String value) {}
