/** One-time URLs: who waits for a request, which of them are open, and how each ended. */
package io.jenkins.plugins.webhooks.engine.incoming.waiting;
