/** Outgoing webhooks of folders and jobs. */
package io.jenkins.plugins.webhooks.scope;
