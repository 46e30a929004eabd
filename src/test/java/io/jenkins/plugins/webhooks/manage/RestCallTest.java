package io.jenkins.plugins.webhooks.manage;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.FakeExchange;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Environment;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.api.Access;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RestCallTest {
    private static final String EVENT = "{\"type\":\"custom.deployed\",\"data\":{\"text\":\"<b>bold</b>\"}}";

    private Webhooks engine;

    @BeforeEach
    void open(@TempDir Path folder) {
        engine =
                Webhooks.open(Environment.of("jdbc:sqlite:" + folder.resolve("webhooks.db"), "/"), Configuration.EMPTY);
    }

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void says_so_when_the_engine_does_not_run() throws IOException {
        FakeExchange exchange = FakeExchange.of("GET", "", "");

        RestCall.answer(
                Optional.empty(), exchange.request(), "/api/v1/stats", "mona", access -> true, exchange.response());

        assertThat(exchange.status()).isEqualTo(503);
        assertThat(exchange.answer()).contains("\"error\"");
    }

    @Test
    void nothing_is_shown_to_who_may_not_look() throws IOException {
        assertThat(call("GET", "/api/v1/receipts", "", Set.of()).status()).isEqualTo(403);
        assertThat(call("GET", "/metrics", "", Set.of(Access.PUBLISH)).status()).isEqualTo(403);
    }

    @Test
    void who_may_look_may_not_publish() throws IOException {
        assertThat(call("POST", "/api/v1/events", EVENT, Set.of(Access.VIEW)).status())
                .isEqualTo(403);
    }

    @Test
    void reading_never_acts() throws IOException {
        assertThat(call("GET", "/api/v1/deliveries/x/redeliver", "", Set.of(Access.values()))
                        .status())
                .isEqualTo(405);
    }

    @Test
    void a_published_event_can_be_read_back_as_json_and_nothing_else() throws IOException {
        FakeExchange published = call("POST", "/api/v1/events", EVENT, Set.of(Access.PUBLISH));
        assertThat(published.status()).as(published.answer()).isEqualTo(202);

        FakeExchange list = call("GET", "/api/v1/events", "", Set.of(Access.VIEW));
        assertThat(list.status()).isEqualTo(200);
        assertThat(list.answer()).contains("custom.deployed");
        assertThat(list.answerHeader("Content-Type")).startsWith("application/json");
        assertThat(list.answerHeader("X-Content-Type-Options")).isEqualTo("nosniff");
    }

    private FakeExchange call(String method, String path, String body, Set<Access> allowed) throws IOException {
        FakeExchange exchange = FakeExchange.of(method, path, body).header("Content-Type", "application/json");
        RestCall.answer(Optional.of(engine), exchange.request(), path, "mona", allowed::contains, exchange.response());
        return exchange;
    }
}
