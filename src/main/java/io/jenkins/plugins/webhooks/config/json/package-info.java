/** What administrators decide as JSON, with the names of configuration as code. */
package io.jenkins.plugins.webhooks.config.json;
