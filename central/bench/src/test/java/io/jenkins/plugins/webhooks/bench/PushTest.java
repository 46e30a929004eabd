package io.jenkins.plugins.webhooks.bench;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.provider.GitHub;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Normalised;
import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

class PushTest {
    private final GitHub gitHub = new GitHub();

    @Test
    void is_of_the_size_that_figures_are_quoted_for() {
        assertThat(Push.valid(0).body().length).isBetween(3_700, 3_900);
        assertThat(Push.valid(123_456).body()).hasSameSizeAs(Push.valid(0).body());
    }

    @Test
    void is_a_push_to_the_provider_with_all_its_commits() throws IOException {
        Push push = Push.valid(7);
        List<Normalised> normalised =
                gitHub.normalise(gitHub.event(push.headers(), null), push.headers(), Json.read(push.body()));
        assertThat(normalised).singleElement().satisfies(each -> {
            assertThat(each.type()).isEqualTo("scm.push");
            assertThat(each.data().path("commits")).hasSize(20);
            assertThat(each.data().path("deleted").booleanValue()).isFalse();
        });
    }

    @Test
    void is_proven_unless_it_was_tampered_with() {
        assertThat(proven(Push.valid(3))).isTrue();
        assertThat(proven(Push.tampered(3))).isFalse();
    }

    @Test
    void no_two_share_a_body_or_a_delivery_id() {
        assertThat(Push.valid(1).body()).isNotEqualTo(Push.valid(2).body());
        assertThat(gitHub.deliveryId(Push.valid(1).headers(), new byte[0]))
                .isNotEqualTo(gitHub.deliveryId(Push.valid(2).headers(), new byte[0]));
    }

    @Test
    void its_number_is_found_in_whatever_carries_its_body() {
        byte[] body = Push.valid(41_999).body();
        assertThat(Push.numberIn(body)).isEqualTo(41_999);
        assertThat(Push.numberIn(("{\"type\":\"github.push\",\"data\":" + new String(body) + "}").getBytes()))
                .isEqualTo(41_999);
        assertThat(Push.numberIn("{}".getBytes())).isEqualTo(-1);
        assertThat(Push.numberIn("{\"after\":\"12\"}".getBytes())).isEqualTo(-1);
    }

    private static boolean proven(Push push) {
        return HmacScheme.sha256Hex("X-Hub-Signature-256")
                .verify(push.headers(), push.body(), List.of(Push.SECRET), Instant.EPOCH)
                .proven();
    }
}
