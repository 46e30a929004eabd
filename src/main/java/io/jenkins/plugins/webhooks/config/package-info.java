/** What administrators decide, as Jenkins keeps, shows and reads it; made into the engine's configuration. */
package io.jenkins.plugins.webhooks.config;
