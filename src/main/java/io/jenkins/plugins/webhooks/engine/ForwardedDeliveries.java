package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.incoming.Forwarding;
import io.jenkins.plugins.webhooks.engine.outgoing.ForwardedDelivery;
import java.time.Clock;

/**
 * Joins both directions for requests that go on as they came.
 *
 * @param wake called after deliveries were stored
 */
record ForwardedDeliveries(Ids ids, Clock clock, Runnable wake) implements Forwarding {

    @Override
    public Ready ready(String to, Event event, Rendered request) {
        return ForwardedDelivery.of(ids.next(), to, event, clock.instant(), request)::add;
    }

    @Override
    public void stored() {
        wake.run();
    }
}
