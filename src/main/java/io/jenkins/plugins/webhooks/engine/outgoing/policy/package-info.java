/** How deliveries go out: how fast, how many at once, in which order, what counts as success, when to stop for a while. */
package io.jenkins.plugins.webhooks.engine.outgoing.policy;
