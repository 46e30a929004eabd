package io.jenkins.plugins.webhooks.engine.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EventWriterTest {
    @Test
    void the_json_form_holds_everything() throws IOException {
        Event event = new Event(
                "e-1",
                "build.completed",
                "http://jenkins.example/",
                "folder/job#12",
                Instant.parse("2026-01-02T03:04:05.678Z"),
                Severity.SUCCESS,
                Json.read("{\"number\":12,\"price\":1.10}"),
                "r-1");
        assertThat(EventWriter.document(event))
                .hasToString("{\"id\":\"e-1\",\"type\":\"build.completed\",\"source\":\"http://jenkins.example/\","
                        + "\"subject\":\"folder/job#12\",\"time\":\"2026-01-02T03:04:05.678Z\",\"severity\":\"success\","
                        + "\"receipt\":\"r-1\",\"data\":{\"number\":12,\"price\":1.10}}");
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
