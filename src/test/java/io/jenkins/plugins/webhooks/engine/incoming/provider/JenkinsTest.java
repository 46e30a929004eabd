package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static io.jenkins.plugins.webhooks.engine.incoming.provider.GitHubTest.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.EventWriter;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Payload;
import io.jenkins.plugins.webhooks.engine.incoming.signature.SignatureSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.BodySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.shape.Renderer;
import io.jenkins.plugins.webhooks.engine.security.UrlHeaders;
import java.time.Instant;
import java.util.List;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class JenkinsTest {
    private final Jenkins jenkins = new Jenkins();

    @ParameterizedTest
    @EnumSource(names = {"JSON", "FORM_PAYLOAD", "CLOUDEVENTS", "CLOUDEVENTS_BINARY"})
    void understands_our_own_deliveries_in_every_format_of_json(BodyFormat format) throws Exception {
        JsonNode data = json("{'job':{'fullName':'team/app','url':'https://jenkins.example.com/job/team/job/app/'},"
                + "'number':42,'url':'https://jenkins.example.com/job/team/job/app/42/','result':'UNSTABLE',"
                + "'startedAt':'2026-01-15T09:20:30Z','durationMillis':61000,"
                + "'scm':{'revision':'9c3e5d7f','branch':'main','repositoryUrl':null,'pullRequest':'7'}}");
        Event event = new Event(
                "1",
                "build.completed",
                "https://jenkins.example.com/",
                "team/app#42",
                Instant.EPOCH,
                Severity.WARNING,
                data,
                null);
        Rendered sent = new Renderer(BodySettings.of(format), null).render(event, EventWriter.document(event));
        Headers headers = Headers.of(sent.headers());
        JsonNode payload = Payload.read(sent.contentType(), sent.body());
        String type = jenkins.event(headers, payload);
        Normalised build = jenkins.normalise(type, headers, payload).get(0);

        NormalisedShape.assertValid(build);
        assertThat(type).isEqualTo("build.completed");
        assertThat(build.subject()).isEqualTo("team/app");
        assertThat(build.severity()).isEqualTo(Severity.WARNING);
        assertThat(build.data().path("status").textValue()).isEqualTo("unstable");
        assertThat(build.data().path("number").textValue()).isEqualTo("42");
        assertThat(build.data().path("durationMillis").longValue()).isEqualTo(61000);
        assertThat(build.data().at("/source/sha").textValue()).isEqualTo("9c3e5d7f");
        assertThat(build.data().at("/source/branch").textValue()).isEqualTo("main");
        assertThat(build.data().at("/source/pullRequest").longValue()).isEqualTo(7);
    }

    @ParameterizedTest
    @CsvSource({"QUEUED, queued, false", "STARTED, running, false", "COMPLETED, failure, true"})
    void phases_of_the_notification_plugin(String phase, String status, boolean finished) throws Exception {
        JsonNode data = notification(phase).get(0).data();

        assertThat(data.path("status").textValue()).isEqualTo(status);
        assertThat(data.path("finished").booleanValue()).isEqualTo(finished);
        assertThat(data.at("/project/url").textValue()).isEqualTo("https://jenkins.example.com/job/app/");
        assertThat(data.at("/source/branch").textValue()).isEqualTo("main");
    }

    @Test
    void a_build_ends_once() throws Exception {
        assertThat(notification("COMPLETED")).hasSize(1);
        assertThat(notification("FINALIZED")).isEmpty();
    }

    @Test
    void the_misspelt_end_of_the_cloudevents_plugin_is_known_and_no_second_end() throws Exception {
        Headers headers = Headers.of("ce-type", "org.jenkinsci.job.finalzed");
        JsonNode payload = json("{'name':'app','build':{'status':'FAILED'}}");
        String event = jenkins.event(headers, payload);

        assertThat(event).isEqualTo("job.finalized");
        assertThat(jenkins.normalise(event, headers, payload)).isEmpty();
        assertThat(jenkins.normalise("job.failed", headers, payload)
                        .get(0)
                        .data()
                        .path("status")
                        .textValue())
                .isEqualTo("failure");
    }

    @Test
    void a_signature_decides_before_a_token() {
        Headers both = UrlHeaders.add(Headers.of("webhook-signature", "v1,x"), "y", null);

        assertThat(jenkins.schemes(SignatureSettings.DEFAULT).get(0).isPresent(both))
                .isTrue();
        assertThat(jenkins.schemes(SignatureSettings.DEFAULT).get(0).name()).isEqualTo("standard-webhooks");
    }

    private List<Normalised> notification(String phase) throws Exception {
        JsonNode payload = json("{'name':'app','build':{'full_url':'https://jenkins.example.com/job/app/7/','number':7,"
                + "'phase':'" + phase + "','status':'FAILURE','scm':{'branch':'origin/main'}}}");
        return jenkins.normalise(jenkins.event(Headers.EMPTY, payload), Headers.EMPTY, payload);
    }
}
