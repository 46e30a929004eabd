package io.jenkins.plugins.webhooks.engine.incoming;

import java.time.Instant;

/**
 * One decision on the way of a receipt.
 *
 * @param at when
 * @param stage who decided: {@code limits, address, signature, duplicate, batch, parse, validate, mapping,
 *     when, filter, transform, event, action}
 * @param passed whether the way went on
 * @param detail why, in words
 */
public record TraceStep(Instant at, String stage, boolean passed, String detail) {}
