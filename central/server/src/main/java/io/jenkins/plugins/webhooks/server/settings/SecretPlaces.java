package io.jenkins.plugins.webhooks.server.settings;

import java.nio.file.Path;
import java.util.Map;

/**
 * Where references to secrets lead.
 *
 * @param environment variables of the process
 * @param folder that relative paths begin at
 */
public record SecretPlaces(Map<String, String> environment, Path folder) {}
