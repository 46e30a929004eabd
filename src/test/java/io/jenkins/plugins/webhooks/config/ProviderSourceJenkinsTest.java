package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.Await;
import io.jenkins.plugins.webhooks.Caller;
import io.jenkins.plugins.webhooks.Happenings;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.provider.EventName;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Normalised;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Provider;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureScheme;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TokenScheme;
import java.util.List;
import java.util.Optional;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.jvnet.hudson.test.JenkinsRule;
import org.jvnet.hudson.test.TestExtension;
import org.jvnet.hudson.test.junit.jupiter.WithJenkins;

/** The example of the documentation: a system that another plugin knows. */
@WithJenkins
class ProviderSourceJenkinsTest {
    @Test
    void a_system_of_another_plugin_is_like_ours(JenkinsRule r) throws Exception {
        IncomingWebhookConfig door = new IncomingWebhookConfig("forge", "forge");
        door.setAcceptUnsigned(true);
        WebhooksConfiguration.get().setIncoming(List.of(door));

        int status = Caller.stranger(r.getURL().toURI())
                .post("webhook/forge", "application/json", "{\"kind\": \"cast\", \"of\": \"bell\"}")
                .statusCode();

        assertThat(status).isEqualTo(202);
        assertThat(raised("forge.cast").subject()).isEqualTo("bell");
        assertThat(raised("forge.casting").data().path("of").asText()).isEqualTo("bell");
        assertThat(ProviderChoices.all().stream().map((ListBoxModel.Option each) -> each.name))
                .contains("Forge", "GitHub");
    }

    /** The catalogue knows nothing of events of other plugins' systems. */
    private static Event raised(String type) throws InterruptedException {
        return Await.present(type, () -> Happenings.of(type).stream().findFirst());
    }

    @Test
    void a_plugin_that_is_broken_takes_no_other_system_away(JenkinsRule r) {
        assertThat(ProviderChoices.known().named("forge")).isPresent();
        assertThat(ProviderChoices.known().named("github").orElseThrow().displayName())
                .isEqualTo("GitHub");
    }

    /** Brings it. */
    @TestExtension
    public static final class ForgeProviders extends ProviderSource {
        @Override
        public List<Provider> providers() {
            return List.of(new Forge("forge"));
        }
    }

    /** Takes a name that is taken. */
    @TestExtension
    public static final class Rival extends ProviderSource {
        @Override
        public List<Provider> providers() {
            return List.of(new Forge("github"));
        }
    }

    private record Forge(String name) implements Provider {
        @Override
        public String displayName() {
            return "Forge";
        }

        @Override
        public List<SignatureScheme> schemes(SignatureSettings settings) {
            return List.of(new TokenScheme("X-Forge-Token", ""));
        }

        @Override
        public Optional<String> deliveryId(Headers headers, byte[] body) {
            return Optional.ofNullable(headers.get("X-Forge-Delivery"));
        }

        @Override
        public String event(Headers headers, JsonNode payload) {
            return EventName.first(payload.path("kind").asText(""));
        }

        @Override
        public List<Normalised> normalise(String event, Headers headers, JsonNode payload) {
            String of = payload.path("of").asText("");
            return List.of(new Normalised(
                    "forge.casting",
                    of,
                    Severity.INFO,
                    Json.MAPPER.createObjectNode().put("of", of)));
        }
    }
}
