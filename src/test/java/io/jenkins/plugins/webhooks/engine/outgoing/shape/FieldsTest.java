package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FieldsTest {
    private static final String WHOLE = """
            {"type":"t","data":{"job":{"name":"n","url":"u"},"commits":[{"id":1,"by":"a"},{"id":2},3],"note":null}}""";

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "type|{\"type\":\"t\"}",
                "data.job.name|{\"data\":{\"job\":{\"name\":\"n\"}}}",
                "data.*.name|{\"data\":{\"job\":{\"name\":\"n\"}}}",
                "data.commits.*.id|{\"data\":{\"commits\":[{\"id\":1},{\"id\":2}]}}",
                "data.commits.id|{\"data\":{\"commits\":[{\"id\":1},{\"id\":2}]}}",
                "data.commits.*|{\"data\":{\"commits\":[{\"id\":1,\"by\":\"a\"},{\"id\":2},3]}}",
                "data.note|{\"data\":{\"note\":null}}",
                "data.note.deeper|{}",
                "missing|{}",
                "data.job.url type|{\"type\":\"t\",\"data\":{\"job\":{\"url\":\"u\"}}}",
                "data.job data.job.url|{\"data\":{\"job\":{\"name\":\"n\",\"url\":\"u\"}}}"
            })
    void paths_keep_what_they_lead_to(String paths, String kept) throws IOException {
        ObjectNode whole = (ObjectNode) Json.read(WHOLE);
        assertThat(Fields.of(Arrays.asList(paths.split(" "))).keep(whole)).hasToString(kept);
        assertThat(whole).hasToString(WHOLE);
    }

    @Test
    void without_a_path_everything_is_kept() throws IOException {
        assertThat(Fields.of(List.of()).keep((ObjectNode) Json.read(WHOLE))).hasToString(WHOLE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "a.", ".a", "a..b", "a*", "a b", "**"})
    void other_texts_are_no_path(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Fields.of(List.of(text)));
    }

    @Test
    void there_are_not_too_many() {
        assertThatIllegalArgumentException().isThrownBy(() -> Fields.of(Collections.nCopies(201, "a")));
    }
}
