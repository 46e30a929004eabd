package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.incoming.signature.HmacScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings.Algorithm;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TokenScheme;
import io.jenkins.plugins.webhooks.engine.security.Encoding;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CustomTest {
    private final Custom custom = new Custom();

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "TOKEN")
    void signs_as_the_settings_say(Algorithm algorithm) {
        SignatureSettings settings = new SignatureSettings("X-Sign", "v=", algorithm, Encoding.BASE64URL);

        assertThat(custom.schemes(settings))
                .containsExactly(new HmacScheme("X-Sign", "v=", algorithm, Encoding.BASE64URL));
    }

    @Test
    void a_token_is_a_scheme_of_its_own() {
        SignatureSettings settings = new SignatureSettings("Authorization", "Bearer ", Algorithm.TOKEN, Encoding.HEX);

        assertThat(custom.schemes(settings)).containsExactly(new TokenScheme("Authorization", "Bearer "));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'type':'a.b','event':'c'}|X-Event-Type|d|a.b",
                "{'event':'c'}|X-Event-Type|d|c",
                "{'type':{},'event':1}|X-Event-Type|d|d",
                "{}|X-Webhook-Event|e|e",
                "{}|ce-type|com.example.f|com.example.f",
                "[]|X-Other|g|received",
            })
    void looks_for_the_event_where_senders_put_it(String payload, String header, String value, String event)
            throws Exception {
        assertThat(custom.event(Headers.of(header, value), json(payload))).isEqualTo(event);
    }

    @Test
    void looks_for_the_delivery_where_senders_put_it() {
        assertThat(custom.deliveryId(Headers.of("X-Request-Id", "r", "Idempotency-Key", "k"), new byte[0]))
                .hasValue("k");
        assertThat(custom.deliveryId(Headers.of("X-Request-Id", " r "), new byte[0]))
                .hasValue("r");
        assertThat(custom.deliveryId(Headers.of("webhook-id", "w"), new byte[0]))
                .hasValue("w");
        assertThat(custom.deliveryId(Headers.of("Idempotency-Key", "", "X-Delivery-Id", "d"), new byte[0]))
                .hasValue("d");
        assertThat(custom.deliveryId(Headers.of("X-Request-Id", "x".repeat(201)), new byte[0]))
                .isEmpty();
        assertThat(custom.deliveryId(Headers.EMPTY, new byte[0])).isEmpty();
    }

    @Test
    void a_retry_of_slack_or_stripe_is_known_by_what_they_sign() {
        byte[] slack = "{\"type\":\"event_callback\",\"event_id\":\"Ev1\"}".getBytes(UTF_8);
        byte[] stripe = "{\"object\":\"event\",\"id\":\"evt_1\"}".getBytes(UTF_8);

        assertThat(custom.deliveryId(Headers.of("X-Slack-Signature", "v0=1", "X-Request-Id", "a proxy's"), slack))
                .hasValue("Ev1");
        assertThat(custom.deliveryId(Headers.of("Stripe-Signature", "t=1,v1=2", "X-Request-Id", "a proxy's"), stripe))
                .hasValue("evt_1");
        assertThat(custom.deliveryId(Headers.of("X-Request-Id", "r"), stripe)).hasValue("r");
        assertThat(custom.deliveryId(Headers.EMPTY, stripe)).isEmpty();
    }
}
