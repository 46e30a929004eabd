package io.jenkins.plugins.webhooks.server.settings;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.security.ProxySettings;

/**
 * What a configuration file says.
 *
 * @param configuration the webhooks
 * @param source URI of this installation as events name it, or null for the server's own address
 * @param proxy through which everything goes out, or null for none but what the Java platform is told
 */
public record Settings(
        Configuration configuration, @CheckForNull String source, @CheckForNull ProxySettings proxy) {}
