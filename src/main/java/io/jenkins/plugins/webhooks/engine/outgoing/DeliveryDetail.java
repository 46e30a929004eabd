package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import java.util.List;

/**
 * A delivery with all that is kept of it.
 *
 * @param delivery the row
 * @param contentType of the body
 * @param body as sent, as text
 * @param bodyTruncated whether the body is longer than what is given
 * @param event what is delivered, or null if it is not kept any more
 * @param attempts in order
 */
public record DeliveryDetail(
        Delivery delivery,
        String contentType,
        String body,
        boolean bodyTruncated,
        @CheckForNull Event event,
        List<Attempt> attempts) {}
