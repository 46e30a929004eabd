package io.jenkins.plugins.webhooks.receive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.FakeExchange;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class WebhookCrumbExclusionTest {
    private final AtomicInteger passed = new AtomicInteger();

    @Test
    void a_webhook_passes_once() throws Exception {
        assertThat(process("/webhook/github")).isTrue();
        assertThat(passed).hasValue(1);
        assertThat(process("/webhook/hub/s3cret")).isTrue();
        assertThat(passed).hasValue(2);
    }

    @Test
    void another_path_is_left_to_the_crumb_filter() throws Exception {
        assertThat(process("/manage/webhooks/api/v1/events")).isFalse();
        assertThat(process("/webhook/hub/s3cret/more")).isFalse();
        assertThat(process("/webhook/hub/..")).isFalse();
        assertThat(passed).hasValue(0);
    }

    private boolean process(String path) throws Exception {
        FakeExchange exchange = FakeExchange.of("POST", path, "");
        return new WebhookCrumbExclusion()
                .process(exchange.request(), exchange.response(), (request, response) -> passed.incrementAndGet());
    }
}
