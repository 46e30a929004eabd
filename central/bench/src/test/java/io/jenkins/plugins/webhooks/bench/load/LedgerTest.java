package io.jenkins.plugins.webhooks.bench.load;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.bench.load.Ledger.Kept;
import org.junit.jupiter.api.Test;

class LedgerTest {
    @Test
    void is_in_order_when_every_push_is_somewhere() {
        assertThat(new Ledger(10, 8, 2, 0, new Kept(5, 2, 1, 0)).faults(Mode.RELAY))
                .isEmpty();
        assertThat(new Ledger(10, 10, 0, 0, null).faults(Mode.VALID)).isEmpty();
        assertThat(new Ledger(10, 0, 10, 0, new Kept(0, 0, 0, 0)).faults(Mode.INVALID))
                .isEmpty();
    }

    @Test
    void repeats_are_no_fault_because_delivery_is_at_least_once() {
        assertThat(new Ledger(10, 10, 0, 0, new Kept(10, 0, 0, 3)).faults(Mode.RELAY))
                .isEmpty();
    }

    @Test
    void one_push_without_an_answer_spoils_it() {
        assertThat(new Ledger(10, 9, 0, 1, null).faults(Mode.VALID))
                .singleElement()
                .asString()
                .contains("(1 got no answer)");
    }

    @Test
    void one_acknowledged_push_that_is_nowhere_spoils_it() {
        assertThat(new Ledger(10, 10, 0, 0, new Kept(8, 1, 0, 0)).faults(Mode.RELAY))
                .containsExactly("acknowledged 10 is not arrived 8 + pending 1 + given up 0");
    }

    @Test
    void one_arrival_too_many_spoils_it() {
        assertThat(new Ledger(10, 9, 1, 0, new Kept(10, 0, 0, 0)).faults(Mode.RELAY))
                .hasSize(1);
    }

    @Test
    void a_wrong_signature_that_was_acknowledged_spoils_it() {
        assertThat(new Ledger(10, 1, 9, 0, new Kept(1, 0, 0, 0)).faults(Mode.INVALID))
                .containsExactly("1 pushes with a wrong signature were acknowledged");
    }

    @Test
    void a_run_that_delivers_nothing_is_spoiled() {
        assertThat(new Ledger(10, 10, 0, 0, new Kept(0, 10, 0, 0)).faults(Mode.RELAY))
                .containsExactly("nothing arrived");
    }

    @Test
    void a_run_that_measures_refusals_by_mistake_is_spoiled() {
        assertThat(new Ledger(10, 0, 10, 0, null).faults(Mode.VALID)).containsExactly("nothing was acknowledged");
    }
}
