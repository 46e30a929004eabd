package io.jenkins.plugins.webhooks.engine.security;

import java.time.Instant;

/**
 * An address that is kept out.
 *
 * @param address it, or the /64 network of an IPv6 address
 * @param times how often it was kept out lately, this time included
 * @param since when it failed once too often
 * @param until when it may come again
 */
public record Penalty(String address, int times, Instant since, Instant until) {}
