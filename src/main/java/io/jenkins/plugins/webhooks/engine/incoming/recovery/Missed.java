package io.jenkins.plugins.webhooks.engine.incoming.recovery;

/**
 * A delivery that its system says it made.
 *
 * @param id the system's own, by which it can be asked to send it again
 * @param deliveryId the one it sends along, by which we know whether it arrived
 */
record Missed(String id, String deliveryId) {}
