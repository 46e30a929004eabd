package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeliveryIdTest {
    @Test
    void what_stands_besides_counts_and_can_not_be_shifted_into_the_body() {
        byte[] body = "bc".getBytes(UTF_8);

        assertThat(DeliveryId.ofContent(body, "a")).isEqualTo(DeliveryId.ofContent(body.clone(), "a"));
        assertThat(DeliveryId.ofContent(body, "a")).isNotEqualTo(DeliveryId.ofContent("c".getBytes(UTF_8), "ab"));
        assertThat(DeliveryId.ofContent(body, (String) null)).isEqualTo(DeliveryId.ofContent(body, ""));
    }

    /** Ids of former receipts are stored: another form would take every repeat for something new. */
    @Test
    void an_id_of_a_content_stays_what_it_was() {
        byte[] body = "bc".getBytes(UTF_8);

        assertThat(DeliveryId.ofContent(body, "a"))
                .hasValue("sha256:40bb547d936bbd31318ee37ac8799e7ecbb22eda2651f65e3214bffb8ce97bb4");
        assertThat(DeliveryId.ofContent(body, "a", null))
                .hasValue("sha256:71329c10b1d4148d7d26bf425e009dd42031045d7b67ad28502009b94eb7a624");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "null",
                "{",
                "{\"id\":",
                "{\"id\":null}",
                "{\"id\":{}}",
                "{\"id\":\"\"}",
                "{\"other\":1}",
                "{\"a\":{\"id\":1}}"
            })
    void a_body_without_the_id_has_none(String body) {
        assertThat(DeliveryId.inBody(body.getBytes(UTF_8), "id")).isEmpty();
    }

    @Test
    void ids_are_read_from_the_top_only() {
        byte[] body = "{\"deep\":{\"id\":\"x\"},\"list\":[{\"id\":2}],\"id\":7,\"source\":\"s\"}".getBytes(UTF_8);

        assertThat(DeliveryId.inBody(body, "id", "source", "missing")).hasValue("7/s");
    }
}
