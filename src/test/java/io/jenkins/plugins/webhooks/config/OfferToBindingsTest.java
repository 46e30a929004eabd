package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class OfferToBindingsTest {
    private static final Accepted RECEIPT =
            new Accepted("01", "bound", "custom", "x", Headers.of(), Json.MAPPER.createObjectNode(), List.of());

    private final OfferToBindings action = new OfferToBindings();

    @Test
    void nobody_bound_is_said() {
        assertThat(action.run(RECEIPT).detail()).isEqualTo("none is bound to this webhook");
    }

    @Test
    void each_binding_says_what_came_of_it_on_a_line_of_its_own() {
        Fixed one = new Fixed(true, "one started");
        Fixed two = new Fixed(true, "two not started: why");
        Bindings.add("bound", one);
        Bindings.add("bound", two);
        Bindings.add("other", new Fixed(true, "of another webhook"));

        Outcome outcome = action.run(RECEIPT);

        assertThat(outcome.detail().lines()).containsExactlyInAnyOrder("one started", "two not started: why");
        assertThat(outcome.links()).hasSize(2);
        Bindings.remove("bound", one);
        Bindings.remove("bound", two);
        assertThat(action.run(RECEIPT).links()).isEmpty();
    }

    @Test
    void what_is_gone_is_asked_no_more() {
        Bindings.add("bound", new Fixed(false, "a deleted job"));

        assertThat(action.run(RECEIPT).detail()).isEqualTo("none is bound to this webhook");
    }

    /** Compared by identity, as real bindings are. */
    private static final class Fixed implements Binding {
        private final boolean live;
        private final String detail;

        Fixed(boolean live, String detail) {
            this.live = live;
            this.detail = detail;
        }

        @Override
        public boolean isLive() {
            return live;
        }

        @Override
        public String item() {
            return "team/app";
        }

        @Override
        public Outcome offer(Accepted accepted) {
            return new Outcome(detail, List.of(new Outcome.Link(detail, "job/" + detail)));
        }
    }
}
