package io.jenkins.plugins.webhooks.step;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettledTest {

    @Test
    void names_webhooks_and_the_deliveries_to_look_at() {
        Settled settled = Settled.of(List.of(
                delivery("d1", "chat", DeliveryState.DELIVERED, 200),
                delivery("d2", "audit", DeliveryState.GIVEN_UP, 500),
                delivery("d3", "lake", DeliveryState.GIVEN_UP, null)));
        assertThat(settled.isAnyGivenUp()).isTrue();
        assertThat(settled.lines())
                .containsExactly(
                        "delivered to 1 webhook: chat",
                        "given up at audit (delivery d2, attempts: 3, last: HTTP 500), "
                                + "lake (delivery d3, attempts: 3, last: no answer)");
    }

    @Test
    void counts_more_than_one() {
        assertThat(Settled.of(List.of(
                                delivery("d1", "a", DeliveryState.DELIVERED, 200),
                                delivery("d2", "b", DeliveryState.DELIVERED, 200)))
                        .lines())
                .containsExactly("delivered to 2 webhooks: a, b");
    }

    @Test
    void says_when_nobody_wants_the_event() {
        assertThat(Settled.of(List.of()).lines()).containsExactly("no webhook wants this event");
    }

    @Test
    void does_not_repeat_a_reason_because_it_may_hold_an_address() {
        assertThat(Settled.of(List.of(delivery("d1", "a", DeliveryState.GIVEN_UP, null)))
                        .lines())
                .noneMatch(line -> line.contains("hooks.example.com"));
    }

    private static Delivery delivery(String id, String webhook, DeliveryState state, Integer status) {
        return new Delivery(
                id,
                webhook,
                "e1",
                "custom.x",
                state,
                "https://hooks.example.com/T0/secret did not answer",
                3,
                status,
                Instant.EPOCH,
                null,
                Instant.EPOCH,
                null);
    }
}
