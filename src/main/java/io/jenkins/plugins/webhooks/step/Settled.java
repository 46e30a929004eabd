package io.jenkins.plugins.webhooks.step;

import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of an event's deliveries, for a build's console. It names webhooks only: an URL may hold a secret.
 *
 * @param delivered names of the webhooks that acknowledged
 * @param givenUp one phrase for each delivery that is not tried any more
 */
record Settled(List<String> delivered, List<String> givenUp) {

    static Settled of(List<Delivery> deliveries) {
        List<String> delivered = new ArrayList<>();
        List<String> givenUp = new ArrayList<>();
        for (Delivery delivery : deliveries) {
            if (delivery.state() == DeliveryState.DELIVERED) {
                delivered.add(delivery.webhook());
            } else {
                String status = delivery.lastStatus() == null ? "no answer" : "HTTP " + delivery.lastStatus();
                givenUp.add(delivery.webhook() + " (delivery " + delivery.id() + ", attempts: " + delivery.attempts()
                        + ", last: " + status + ")");
            }
        }
        return new Settled(delivered, givenUp);
    }

    boolean isAnyGivenUp() {
        return !givenUp.isEmpty();
    }

    /** In one sentence. */
    String summary() {
        return "given up at " + String.join(", ", givenUp);
    }

    /** One thing a line. */
    List<String> lines() {
        List<String> lines = new ArrayList<>();
        if (delivered.isEmpty() && givenUp.isEmpty()) {
            lines.add("no webhook wants this event");
        }
        if (!delivered.isEmpty()) {
            lines.add("delivered to " + delivered.size() + (delivered.size() == 1 ? " webhook: " : " webhooks: ")
                    + String.join(", ", delivered));
        }
        if (isAnyGivenUp()) {
            lines.add(summary());
        }
        return lines;
    }
}
