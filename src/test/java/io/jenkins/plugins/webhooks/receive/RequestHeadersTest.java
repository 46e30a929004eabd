package io.jenkins.plugins.webhooks.receive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.FakeExchange;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class RequestHeadersTest {
    @Test
    void keeps_repeated_headers_in_order() {
        Headers headers = RequestHeaders.of(FakeExchange.of("POST", "/webhook/a", "")
                .header("webhook-signature", "v1,a")
                .header("webhook-signature", "v1,b")
                .request());

        assertThat(headers.values("Webhook-Signature")).containsExactly("v1,a", "v1,b");
    }

    @Test
    void keeps_values_beyond_ascii() {
        Headers headers = RequestHeaders.of(FakeExchange.of("POST", "/webhook/a", "")
                .header("X-Author", "J\u00fcrgen")
                .request());

        assertThat(headers.get("X-Author")).isEqualTo("J\u00fcrgen");
    }
}
