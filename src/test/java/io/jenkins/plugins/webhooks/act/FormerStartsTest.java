package io.jenkins.plugins.webhooks.act;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.f4b6a3.ulid.UlidCreator;
import org.junit.jupiter.api.Test;

class FormerStartsTest {
    @Test
    void an_id_tells_when_a_request_came_and_an_item_of_a_batch_came_with_it() {
        String id = UlidCreator.getUlid(1_700_000_000_000L).toString();

        assertThat(FormerStarts.receivedAt(id)).isEqualTo(1_700_000_000_000L);
        assertThat(FormerStarts.receivedAt(id + "-0042")).isEqualTo(1_700_000_000_000L);
        assertThat(FormerStarts.receivedAt("something else")).isZero();
    }
}
