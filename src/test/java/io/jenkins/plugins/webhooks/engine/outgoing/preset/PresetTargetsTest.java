package io.jenkins.plugins.webhooks.engine.outgoing.preset;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryDetail;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.Interest;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.signing.SigningSettings;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The whole way from a build's events to a target that takes only what the system's documentation allows. */
class PresetTargetsTest {
    private static final EgressSettings LOOPBACK = new EgressSettings(List.of("127.0.0.0/8", "::1"));

    @StartStop
    private final MockWebServer server = new MockWebServer();

    @TempDir
    private Path folder;

    static List<String> presets() {
        return Presets.builtIn().all().stream().map(each -> each.about().name()).toList();
    }

    @ParameterizedTest
    @MethodSource("presets")
    void every_state_of_a_build_is_told_as_the_system_wants_it(String preset) throws Exception {
        CheckedTarget target = CheckedTarget.of(preset);
        server.setDispatcher(target);
        OutgoingWebhook webhook = webhook(preset, target.demands());
        JsonNode expected = target.demands().path("expect");
        Map<String, Event> events =
                BuildEvents.all(filled(target.demands().path("repositoryUrl").asText("http://{host}/octo/app.git")));
        int wanted = (int) expected.properties().stream()
                .filter(each -> !isSilent(each.getValue()))
                .count();
        assertThat(wanted).isPositive();
        try (Webhooks webhooks =
                Webhooks.open(Fixture.environment(folder), new Configuration(List.of(), List.of(webhook), LOOPBACK))) {
            events.values().forEach(event -> webhooks.publish(event).join());
            await("all are sent", () -> finished(webhooks) == wanted);
            for (Map.Entry<String, Event> each : events.entrySet()) {
                JsonNode state = expected.path(each.getKey());
                List<Delivery> deliveries = deliveries(webhooks, each.getValue());
                assertThat(deliveries).as(each.getKey()).hasSize(isSilent(state) ? 0 : 1);
                assertThat(Interest.refusal(webhook, each.getValue()).isPresent())
                        .isEqualTo(isSilent(state));
                if (!isSilent(state)) {
                    DeliveryDetail detail =
                            webhooks.delivery(deliveries.get(0).id()).orElseThrow();
                    assertThat(detail.delivery().state())
                            .as(detail.delivery().reason() + " " + detail.attempts())
                            .isEqualTo(DeliveryState.DELIVERED);
                    JsonNode body = CheckedTarget.read(target.demands(), detail.body());
                    requireAll(body, state);
                    requireAll(body, target.demands().path("always"));
                    requireAll(body, target.demands().path("say").path(each.getKey()));
                    assertThat(detail.toString()).doesNotContain("the-token", "the-access", Fixture.STANDARD_SECRET);
                    String address = target.demands().path("address").asText("nowhere");
                    assertThat(detail.toString()).doesNotContain(address);
                }
            }
        }
    }

    private OutgoingWebhook webhook(String name, JsonNode demands) {
        Preset preset = Presets.builtIn().require(name);
        PresetValues values = new PresetValues();
        CheckedTarget.texts(demands.path("with")).forEach((field, text) -> values.with(field, filled(text)));
        preset.about().fields().stream()
                .filter(PresetField::secret)
                .forEach(field -> values.with(field.name(), secret(field.name(), demands)));
        OutgoingWebhook.Builder webhook = Presets.start("x", preset, values);
        if (demands.has("url")) {
            webhook.url(filled("{server}" + demands.path("url").asText())).events(List.of("build.*"));
            if (demands.has("signed")) {
                webhook.signing(new SigningSettings(preset.scheme(), secret("secret", demands)));
            }
        }
        return webhook.build();
    }

    private Secrets secret(String field, JsonNode demands) {
        String text = "the-token";
        if (field.equals("address")) {
            text = filled("{server}" + demands.path("address").asText());
        } else if (field.equals("secret")) {
            text = Fixture.STANDARD_SECRET;
        }
        return Secrets.of(Secret.of("test", text));
    }

    private String filled(String text) {
        String url = server.url("/").toString();
        return text.replace("{server}", url.substring(0, url.length() - 1)).replace("{host}", server.getHostName());
    }

    private static boolean isSilent(JsonNode state) {
        return state.isMissingNode()
                || state.properties().stream().allMatch(each -> each.getValue().isNull());
    }

    private static long finished(Webhooks webhooks) {
        return webhooks.deliveries(Selection.NEWEST).items().stream()
                .filter(each -> each.finishedAt() != null)
                .count();
    }

    private static List<Delivery> deliveries(Webhooks webhooks, Event event) {
        return webhooks.deliveries(Selection.NEWEST).items().stream()
                .filter(each -> each.eventId().equals(event.id()))
                .toList();
    }

    private static void requireAll(JsonNode body, JsonNode expected) {
        expected.properties().forEach(each -> {
            JsonNode found = body.at(each.getKey());
            assertThat(found.isMissingNode()).as(each.getKey() + " of " + body).isFalse();
            if (!each.getValue().asText().equals("*")) {
                assertThat(found.asText())
                        .as(each.getKey())
                        .isEqualTo(each.getValue().asText());
            }
        });
    }
}
