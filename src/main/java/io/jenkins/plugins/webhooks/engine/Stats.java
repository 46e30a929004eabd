package io.jenkins.plugins.webhooks.engine;

import java.util.Map;

/**
 * The ledger.
 *
 * @param receipts number of receipts by state, in lower case; every state is there
 * @param events number of events kept
 * @param unrouted events that are stored but not yet turned into deliveries
 * @param deliveries number of deliveries by state, in lower case; every state is there
 */
public record Stats(Map<String, Long> receipts, long events, long unrouted, Map<String, Long> deliveries) {}
