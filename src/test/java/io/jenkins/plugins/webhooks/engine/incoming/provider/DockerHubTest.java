package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.incoming.signature.TokenScheme;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DockerHubTest {
    private static final String REPOSITORY = "'repository':{'repo_name':'octo/example'}";

    private final DockerHub hub = new DockerHub();

    @Test
    void an_old_payload_has_no_tag_and_a_time_with_an_exponent() throws Exception {
        JsonNode data = hub.normalise(
                        "push",
                        Headers.EMPTY,
                        json("{'push_data':{'pushed_at':1.417566161e+09,'pusher':'mona'}," + REPOSITORY + "}"))
                .get(0)
                .data();

        assertThat(data.get("tag").isNull()).isTrue();
        assertThat(data.path("reference").textValue()).isEqualTo("docker.io/octo/example");
        assertThat(data.path("pushedAt").textValue()).isEqualTo("2014-12-03T00:22:41Z");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1e999999999", "-1", "1e300", "null", "{}"})
    void a_time_that_is_none_is_null(String time) throws Exception {
        JsonNode data = hub.normalise(
                        "push", Headers.EMPTY, json("{'push_data':{'pushed_at':" + time + "}," + REPOSITORY + "}"))
                .get(0)
                .data();

        assertThat(data.get("pushedAt").isNull()).isTrue();
    }

    @Test
    void the_callback_is_read_by_nobody() throws Exception {
        List<Normalised> images = hub.normalise(
                "push",
                Headers.EMPTY,
                json("{'callback_url':'http://169.254.169.254/','push_data':{'tag':'1'}," + REPOSITORY + "}"));

        assertThat(images.get(0).data().toString()).doesNotContain("169.254");
    }

    @Test
    void several_architectures_are_pushed_one_after_the_other_and_are_no_repeats() {
        assertThat(hub.deliveryId(Headers.EMPTY, "{\"pushed_at\":1}".getBytes(UTF_8)))
                .isNotEqualTo(hub.deliveryId(Headers.EMPTY, "{\"pushed_at\":2}".getBytes(UTF_8)));
    }

    @ParameterizedTest
    @CsvSource({
        "push, application/vnd.docker.distribution.manifest.v2+json, x, 1",
        "push, application/vnd.docker.distribution.manifest.list.v2+json, x, 1",
        "push, application/vnd.oci.image.index.v1+json, x, 1",
        "push, application/octet-stream, https://registry.example.com/v2/octo/example/manifests/sha256:1, 1",
        "push, application/octet-stream, https://registry.example.com/v2/octo/example/blobs/sha256:1, 0",
        "push, application/vnd.docker.image.rootfs.diff.tar.gzip, x, 0",
        "pull, application/vnd.docker.distribution.manifest.v2+json, x, 0",
        "mount, application/vnd.docker.distribution.manifest.v2+json, x, 0",
        "delete, application/vnd.docker.distribution.manifest.v2+json, x, 0",
    })
    void only_a_pushed_manifest_is_an_image(String action, String type, String url, int images) throws Exception {
        String event = "{'action':'" + action + "','request':{'host':'registry.example.com'},'target':{'mediaType':'"
                + type + "','url':'" + url + "','repository':'octo/example'}}";

        assertThat(hub.normalise(action, Headers.EMPTY, json("{'events':[" + event + "]}")))
                .hasSize(images);
    }

    @Test
    void azure_s_ping_is_a_connection_test() throws Exception {
        JsonNode ping = json("{'id':'1','timestamp':'2026-01-15T09:20:30Z','action':'ping'}");
        String event = hub.event(Headers.EMPTY, ping);

        assertThat(event).isEqualTo("ping");
        assertThat(hub.isConnectionTest(event, ping)).isTrue();
        assertThat(hub.normalise(event, Headers.EMPTY, ping)).isEmpty();
    }

    @Test
    void a_header_goes_before_a_token_in_the_url() {
        Headers both = UrlHeaders.add(Headers.of("Authorization", "Bearer x"), "y", "token=z");

        assertThat(hub.schemes(SignatureSettings.DEFAULT)).allMatch(scheme -> scheme.isPresent(both));
        assertThat(hub.schemes(SignatureSettings.DEFAULT).get(0))
                .isEqualTo(new TokenScheme("Authorization", "Bearer "));
    }
}
