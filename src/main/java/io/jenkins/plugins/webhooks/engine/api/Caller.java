package io.jenkins.plugins.webhooks.engine.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;

/**
 * Who calls the REST interface.
 *
 * @param name id of the user, or how the caller was let in where there are no users
 * @param address from where, or null if that is not known
 */
public record Caller(String name, @CheckForNull String address) {}
