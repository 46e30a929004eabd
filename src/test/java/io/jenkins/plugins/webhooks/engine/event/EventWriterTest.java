package io.jenkins.plugins.webhooks.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventWriterTest {
    private static Event event(String subject) throws IOException {
        return new Event(
                "e-1",
                "build.completed",
                "http://jenkins.example/",
                subject,
                Instant.parse("2026-01-02T03:04:05.678Z"),
                Severity.SUCCESS,
                Json.read("{\"number\":12,\"price\":1.10}"),
                "r-1");
    }

    @Test
    void our_json_holds_everything() throws IOException {
        Rendered rendered = EventWriter.write(event("folder/job#12"), BodyFormat.JSON, null);
        assertThat(rendered.contentType()).isEqualTo("application/json");
        assertThat(new String(rendered.body()))
                .isEqualTo("{\"id\":\"e-1\",\"type\":\"build.completed\",\"source\":\"http://jenkins.example/\","
                        + "\"subject\":\"folder/job#12\",\"time\":\"2026-01-02T03:04:05.678Z\",\"severity\":\"success\","
                        + "\"receipt\":\"r-1\",\"data\":{\"number\":12,\"price\":1.10}}");
    }

    @Test
    void the_cloudevents_sdk_reads_our_structured_form() throws IOException {
        Rendered rendered = EventWriter.write(event("folder/job#12"), BodyFormat.CLOUDEVENTS, null);
        assertThat(rendered.contentType()).isEqualTo("application/cloudevents+json");
        CloudEvent read = new JsonFormat().deserialize(rendered.body());
        assertThat(read.getId()).isEqualTo("e-1");
        assertThat(read.getType()).isEqualTo("io.jenkins.webhooks.build.completed");
        assertThat(read.getSubject()).isEqualTo("folder/job#12");
        assertThat(read.getTime().toInstant()).isEqualTo(event(null).time());
        assertThat(read.getExtension("severity")).isEqualTo("success");
        assertThat(Json.read(read.getData().toBytes())).isEqualTo(event(null).data());
    }

    @Test
    void binary_mode_puts_attributes_in_headers_and_encodes_what_headers_cannot_hold() throws IOException {
        Rendered rendered = EventWriter.write(event("Ordner/Prüfung 100%"), BodyFormat.CLOUDEVENTS_BINARY, null);
        assertThat(rendered.headers())
                .containsEntry("ce-specversion", "1.0")
                .containsEntry("ce-id", "e-1")
                .containsEntry("ce-time", "2026-01-02T03:04:05.678Z")
                .containsEntry("ce-subject", "Ordner/Pr%C3%BCfung%20100%25")
                .doesNotContainKey("ce-datacontenttype");
        assertThat(new String(rendered.body())).isEqualTo("{\"number\":12,\"price\":1.10}");
    }

    @Test
    void a_replacement_is_the_body_or_the_data() throws IOException {
        assertThat(new String(EventWriter.write(event(null), BodyFormat.JSON, Json.read("[1]"))
                        .body()))
                .isEqualTo("[1]");
        byte[] structured = EventWriter.write(event(null), BodyFormat.CLOUDEVENTS, Json.read("[1]"))
                .body();
        assertThat(Json.read(structured).get("data")).hasToString("[1]");
    }

    @ParameterizedTest
    @CsvSource({
        "build.*,build.completed,true",
        "build.*,builds.x,false",
        "*,anything.at-all,true",
        "*.push,github.push,true",
        "scm.push,scm.push,true",
        "scm.push,scm_push,false",
        "a.*.c,a.b.b.c,true"
    })
    void patterns_select_types(String pattern, String type, boolean selected) {
        assertThat(TypePattern.of(pattern).matches(type)).isEqualTo(selected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "build completed", "a/b", "(x)"})
    void other_texts_are_no_pattern(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> TypePattern.of(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"build", "Build.x", ".x", "x.", "a b.c", "ä.b"})
    void other_texts_are_no_type(String text) {
        assertThat(EventType.isValid(text)).isFalse();
    }
}
