package io.jenkins.plugins.webhooks.engine.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IncomingPauseTest {
    private static final Set<Access> EVERYTHING = EnumSet.allOf(Access.class);

    @TempDir
    private Path folder;

    private Webhooks webhooks;

    @BeforeEach
    void open() {
        webhooks = Webhooks.open(
                Fixture.environment(folder),
                new Configuration(
                        List.of(IncomingWebhook.named("github", "github")
                                .secrets(Fixture.SECRETS)
                                .build()),
                        List.of(),
                        EgressSettings.PUBLIC_ONLY));
    }

    @AfterEach
    void close() {
        webhooks.close();
    }

    @Test
    void a_paused_door_answers_like_one_that_is_not_there_until_somebody_lets_it_go_on() throws Exception {
        assertThat(push()).isEqualTo(202);

        JsonNode paused = Json.read(call("POST", "github/pause", EVERYTHING, "{\"reason\":\"it moves\"}")
                .body());
        assertThat(paused.path("pauseReason").textValue()).isEqualTo("it moves");
        assertThat(paused.path("pausedAt").textValue()).startsWith("20");
        assertThat(paused.path("enabled").asBoolean()).isTrue();
        assertThat(push()).isEqualTo(404);
        Fixture.await(
                "the refusal is kept",
                () -> webhooks.receipts(Selection.NEWEST)
                        .items()
                        .get(0)
                        .reason()
                        .contains("by hand"));
        assertThat(webhooks.receipts(Selection.NEWEST).items().get(0).reason()).endsWith(": it moves");

        close();
        open();
        assertThat(push()).isEqualTo(404);

        call("POST", "github/resume", EVERYTHING, "");
        assertThat(push()).isEqualTo(202);
        assertThat(Json.read(call("GET", "github", EVERYTHING, "").body())
                        .at("/webhook/pausedAt")
                        .isNull())
                .isTrue();
    }

    @Test
    void only_who_may_configure_pauses_and_nothing_but_what_is_there() {
        Set<Access> others = EnumSet.complementOf(EnumSet.of(Access.CONFIGURE));
        for (String verb : List.of("pause", "resume")) {
            assertThat(call("POST", "github/" + verb, others, "").status()).isEqualTo(403);
            assertThat(call("POST", "absent/" + verb, EVERYTHING, "").status()).isEqualTo(404);
            assertThat(call("POST", "github/" + verb, EVERYTHING, "{\"why\":1}").status())
                    .isEqualTo(400);
        }
        assertThat(push()).isEqualTo(202);
    }

    private int push() {
        return webhooks.receive(Fixture.push("github", Fixture.pushBody("main")))
                .status();
    }

    private ApiResponse call(String method, String path, Set<Access> allowed, String body) {
        return new Api(webhooks)
                .handle(new ApiRequest(
                        method,
                        "api/v1/incoming/" + path,
                        Map.of(),
                        null,
                        new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)),
                        new Caller("ann", "192.0.2.1"),
                        allowed::contains));
    }
}
