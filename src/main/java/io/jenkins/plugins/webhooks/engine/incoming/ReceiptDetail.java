package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.security.Header;
import java.util.List;

/**
 * A receipt with all that is kept of it.
 *
 * @param receipt the row
 * @param headers as received, sensitive values masked, in order
 * @param body as text; bytes that are not UTF-8 are replaced
 * @param bodyTruncated whether the body is longer than what is given
 * @param trace every decision in order
 * @param links to what its actions caused
 * @param events raised by it
 */
public record ReceiptDetail(
        Receipt receipt,
        List<Header> headers,
        String body,
        boolean bodyTruncated,
        List<TraceStep> trace,
        List<Outcome.Link> links,
        List<Event> events) {}
