/** Many deliveries in one request, and what the target says of each. */
package io.jenkins.plugins.webhooks.engine.outgoing.batch;
