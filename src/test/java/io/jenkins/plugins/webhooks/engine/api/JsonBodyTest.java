package io.jenkins.plugins.webhooks.engine.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonBodyTest {
    @Test
    void an_empty_body_is_an_empty_object() {
        assertThat(read("").object()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"[]", "1", "null", "\"x\"", "{", "{} {}", "type=x"})
    void anything_but_one_object_is_refused(String body) {
        assertThatThrownBy(() -> read(body)).hasMessage("the body must be one JSON object");
    }

    @Test
    void an_unknown_key_is_named() {
        assertThatThrownBy(() -> read("{\"tpye\":1}").requireOnly(Set.of("type", "data")))
                .hasMessage("there is no key 'tpye' here: use data, type");
    }

    @Test
    void a_key_of_the_wrong_kind_is_named() {
        JsonBody body = read("{\"type\":1,\"subject\":null,\"severity\":\"info\"}");

        assertThatThrownBy(() -> body.requiredText("type")).hasMessage("'type' must be text");
        assertThatThrownBy(() -> body.requiredText("subject")).hasMessage("'subject' must be text");
        assertThatThrownBy(() -> body.requiredText("data")).hasMessage("the key 'data' is missing");
        assertThat(body.optionalText("subject")).isNull();
        assertThat(body.optionalText("severity")).isEqualTo("info");
    }

    @Test
    void an_endless_body_is_read_to_the_bound_and_no_further() {
        EndlessStream endless = new EndlessStream();

        ApiException refusal = catchThrowableOfType(ApiException.class, () -> JsonBody.read(endless));

        assertThat(refusal.status()).isEqualTo(413);
        assertThat(endless.given).isEqualTo(JsonBody.MAX + 1);
    }

    @Test
    void a_body_that_breaks_off_is_the_callers_fault() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThat(catchThrowableOfType(ApiException.class, () -> JsonBody.read(broken))
                        .status())
                .isEqualTo(400);
    }

    private static JsonBody read(String body) {
        return JsonBody.read(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
    }

    private static final class EndlessStream extends InputStream {
        private int given;

        @Override
        public int read() {
            given++;
            return ' ';
        }
    }
}
