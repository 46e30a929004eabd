/** Raising events from builds: the Pipeline step and the freestyle build step and post-build action. */
package io.jenkins.plugins.webhooks.step;
