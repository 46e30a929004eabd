package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.incoming.Fixture;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import java.util.List;
import java.util.Map;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;

class CloudEventsTest {
    private final CloudEvents cloudEvents = new CloudEvents();

    @Test
    void attributes_are_in_headers_or_around_the_data() throws Exception {
        assertThat(cloudEvents.event(Headers.of("ce-type", "com.example.a"), json("{'type':'b'}")))
                .isEqualTo("com.example.a");
        assertThat(cloudEvents.event(Headers.EMPTY, json("{'specversion':'1.0','type':'com.example.b'}")))
                .isEqualTo("com.example.b");
        assertThat(cloudEvents.event(Headers.EMPTY, json("{'type':'com.example.b'}")))
                .isEqualTo("received");
    }

    @Test
    void an_id_is_unique_together_with_its_source() {
        byte[] body = "{\"source\":\"/s\",\"id\":\"1\"}".getBytes(UTF_8);

        assertThat(cloudEvents.deliveryId(Headers.of("ce-id", "1", "ce-source", "/s"), new byte[0]))
                .hasValue("1//s");
        assertThat(cloudEvents.deliveryId(Headers.EMPTY, body)).hasValue("1//s");
        assertThat(cloudEvents.deliveryId(Headers.EMPTY, "[]".getBytes(UTF_8))).isEmpty();
        assertThat(cloudEvents
                        .deliveryId(Headers.of("ce-id", "x".repeat(300)), body)
                        .orElseThrow())
                .startsWith("sha256:");
    }

    @Test
    void a_token_is_a_bearer_s_or_in_the_query() {
        Headers bearer = Headers.of("Authorization", "Bearer t");
        Headers query = UrlHeaders.add(Headers.EMPTY, null, "access_token=t");
        Secret secret = Secret.of("s", "t");

        for (Headers headers : List.of(bearer, query)) {
            Fixture request = new Fixture("own", headers, new byte[0], "");
            assertThat(Proof.of(cloudEvents, SignatureSettings.DEFAULT, request, secret)
                            .proven())
                    .isTrue();
            assertThat(Proof.of(cloudEvents, SignatureSettings.DEFAULT, request, Secret.of("s", "u"))
                            .proven())
                    .isFalse();
        }
    }

    @Test
    void whoever_asks_whether_it_may_send_may() {
        Map<String, String> answer = cloudEvents.permission(Headers.of(
                "WebHook-Request-Origin", "eventemitter.example.com",
                "WebHook-Request-Callback", "https://169.254.169.254/confirm",
                "WebHook-Request-Rate", "120"));

        assertThat(answer)
                .containsEntry("WebHook-Allowed-Origin", "eventemitter.example.com")
                .containsEntry("WebHook-Allowed-Rate", "*")
                .containsEntry("Allow", "POST")
                .hasSize(3);
    }

    @Test
    void an_origin_that_is_none_gets_no_permission() {
        assertThat(cloudEvents.permission(Headers.EMPTY)).isEmpty();
        assertThat(cloudEvents.permission(Headers.of("WebHook-Request-Origin", " ")))
                .isEmpty();
        assertThat(cloudEvents.permission(Headers.of("WebHook-Request-Origin", "a".repeat(256))))
                .isEmpty();
    }
}
