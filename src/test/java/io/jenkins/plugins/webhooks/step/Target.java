package io.jenkins.plugins.webhooks.step;

import io.jenkins.plugins.webhooks.config.EgressConfig;
import io.jenkins.plugins.webhooks.config.OutgoingWebhookConfig;
import io.jenkins.plugins.webhooks.config.RetryConfig;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import java.util.List;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;

/** An outgoing webhook {@code target} that wants what builds say. */
final class Target {
    private Target() {}

    /** Takes how long a delivery is tried. */
    static void configure(MockWebServer server, String total) {
        EgressConfig egress = new EgressConfig();
        egress.setAllow(List.of("127.0.0.0/8", "::1", "localhost"));
        WebhooksConfiguration.get().setEgress(egress);
        OutgoingWebhookConfig webhook =
                new OutgoingWebhookConfig("target", server.url("/hook").toString());
        webhook.setEvents(List.of("custom.*"));
        RetryConfig retry = new RetryConfig();
        retry.setInitial("100ms");
        retry.setCap("500ms");
        retry.setTotal(total);
        webhook.setRetry(retry);
        WebhooksConfiguration.get().setOutgoing(List.of(webhook));
    }

    /** An answer without a body. */
    static MockResponse answer(int status) {
        return new MockResponse.Builder().code(status).build();
    }
}
