package io.jenkins.plugins.webhooks.receive;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.FakeExchange;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Environment;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WebhookReceiverTest {
    @Test
    void three_segments_are_not_found() throws Exception {
        FakeExchange exchange = FakeExchange.of("POST", "/webhook/a/b/c", "{}");

        WebhookReceiver.receive(Optional.empty(), exchange.request(), "/a/b/c", exchange.response());

        assertThat(exchange.status()).isEqualTo(404);
        assertThat(exchange.answer()).isEmpty();
    }

    @Test
    void senders_are_asked_to_come_back_while_the_engine_does_not_run() throws Exception {
        FakeExchange exchange = FakeExchange.of("POST", "/webhook/a", "{}");

        WebhookReceiver.receive(Optional.empty(), exchange.request(), "/a", exchange.response());

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.answerHeader("Retry-After")).isEqualTo("30");
    }

    @Test
    void the_answer_is_the_engines_and_repeats_nothing_of_the_request(@TempDir Path folder) throws Exception {
        FakeExchange exchange = FakeExchange.of("POST", "/webhook/nobody", "{\"marker\":\"body-marker\"}")
                .header("X-Marker", "header-marker");
        try (Webhooks engine = Webhooks.open(
                Environment.of("jdbc:sqlite:" + folder.resolve("webhooks.db"), "/"), Configuration.EMPTY)) {
            WebhookReceiver.receive(Optional.of(engine), exchange.request(), "/nobody", exchange.response());
        }

        assertThat(exchange.status()).isEqualTo(404);
        assertThat(exchange.answerHeader("Content-Type")).isEqualTo("application/json");
        assertThat(exchange.answer()).isNotEmpty().doesNotContain("marker");
    }

    @Test
    void the_token_and_the_query_reach_the_engine(@TempDir Path folder) throws Exception {
        Configuration configuration = new Configuration(
                List.of(IncomingWebhook.named("hub", "docker-hub")
                        .secrets(Secrets.of(Secret.of("url", "s3cret")))
                        .build()),
                List.of(),
                EgressSettings.PUBLIC_ONLY);
        try (Webhooks engine =
                Webhooks.open(Environment.of("jdbc:sqlite:" + folder.resolve("webhooks.db"), "/"), configuration)) {
            assertThat(post(engine, "/hub/s3cret", null)).isEqualTo(202);
            assertThat(post(engine, "/hub", "token=s3cret")).isEqualTo(202);
            assertThat(post(engine, "/hub/other", null)).isEqualTo(401);
            assertThat(post(engine, "/hub", null)).isEqualTo(401);
        }
    }

    private static int post(Webhooks engine, String rest, String query) throws Exception {
        FakeExchange exchange = FakeExchange.of("POST", "/webhook" + rest, "{}").query(query);
        WebhookReceiver.receive(Optional.of(engine), exchange.request(), rest, exchange.response());
        return exchange.status();
    }
}
