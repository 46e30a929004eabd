package io.jenkins.plugins.webhooks.engine.incoming;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.net.URLEncoder;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class PayloadTest {
    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "application/json",
                "Application/JSON; charset=utf-8",
                "application/json;",
                " application/json ",
                "application/json; charset=\"UTF-8\"; profile=x",
                "application/cloudevents+json; charset=utf-8",
                "application/vnd.docker.distribution.events.v1+json",
                "text/json",
                "application/x-www-form-urlencoded",
                "text/plain; charset=iso-8859-1",
                "application/xml",
                "text/xml; charset=utf-8",
                "application/atom+xml",
                "text/csv",
                "application/x-ndjson",
                "application/jsonl",
                "application/octet-stream",
            })
    void accepts_json_forms_and_text(String contentType) {
        assertThat(Payload.accepts(contentType)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "multipart/form-data; boundary=x",
                "image/png",
                "application/zip",
                "json",
                "/",
                "application/",
                "*",
                "application/jsonp",
            })
    void does_not_accept_what_it_cannot_read(String contentType) {
        assertThat(Payload.accepts(contentType)).isFalse();
        assertUnreadable(contentType, "{}".getBytes(UTF_8))
                .isEqualTo("no reader for this content type: send JSON, XML, a form, CSV or text");
    }

    @Test
    void reads_json_in_the_charset_that_the_header_names() throws Exception {
        JsonNode expected = Json.read("{\"name\": \"Zoë\"}");
        String text = "{\"name\": \"Zoë\"}";

        assertThat(Payload.read("application/json", text.getBytes(UTF_8))).isEqualTo(expected);
        assertThat(Payload.read(null, text.getBytes(UTF_8))).isEqualTo(expected);
        assertThat(Payload.read("application/json; charset=ISO-8859-1", text.getBytes(ISO_8859_1)))
                .isEqualTo(expected);
        assertThat(Payload.read("application/json; charset=utf-16le", text.getBytes(UTF_16LE)))
                .isEqualTo(expected);
        assertThat(Payload.read("application/json", ("\uFEFF" + text).getBytes(UTF_8)))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '`',
            value = {
                "``|the body is not JSON: it is empty",
                "` \n`|the body is not JSON: it is empty",
                "{\"a\": hunter2}|the body is not JSON: it can't be read at line 1, column 7",
                "{\"a\": 1}}|the body is not JSON: it can't be read at line 1, column 9",
                "{\"a\": 1|the body is not JSON: it can't be read at line 1, column 8",
            },
            delimiter = '|')
    void says_where_json_is_broken_and_quotes_nothing(String body, String expected) {
        assertUnreadable("application/json", body.getBytes(UTF_8))
                .isEqualTo(expected)
                .doesNotContain("hunter2");
    }

    @Test
    void refuses_what_is_too_deep_or_not_text() {
        assertUnreadable("application/json", "[".repeat(100_000).getBytes(UTF_8))
                .contains("nested too deep");
        assertUnreadable("application/json", "1".repeat(401).getBytes(UTF_8)).contains("too long");
        assertUnreadable("application/json", new byte[] {'"', (byte) 0xC3, '"'}).contains("not JSON");
        assertUnreadable("text/plain", new byte[] {(byte) 0xC3}).isEqualTo("the body is not text in UTF-8");
        assertUnreadable("application/json; charset=utf-9", "{}".getBytes(UTF_8))
                .contains("charset");
        assertUnreadable("application/json; charset=x-none", "{}".getBytes(UTF_8))
                .contains("charset");
    }

    @Test
    void reads_the_payload_field_of_a_form() throws Exception {
        assertThat(form("x=1&payload=%7B%22a%22%3A+%22b%2Bc+%C3%A9%22%7D")).isEqualTo(Json.read("{\"a\": \"b+c é\"}"));
        assertUnreadable("application/x-www-form-urlencoded", "payload=%7Bnope".getBytes(UTF_8))
                .isEqualTo("the form's field 'payload' is not JSON: it can't be read at line 1, column 2");
    }

    @Test
    void reads_any_other_form_as_an_object_of_fields() throws Exception {
        assertThat(form("command=%2Fdeploy&text=a+b&empty=&flag&&a=1&a=2&a=3"))
                .isEqualTo(Json.read("{\"command\":\"/deploy\",\"text\":\"a"
                        + " b\",\"empty\":\"\",\"flag\":\"\",\"a\":[\"1\",\"2\",\"3\"]}"));
        assertThat(form("payload=plain")).isEqualTo(Json.read("{\"payload\":\"plain\"}"));
        assertThat(form("")).isEqualTo(Json.read("{}"));
    }

    @Test
    void refuses_forms_that_are_none() {
        assertUnreadable("application/x-www-form-urlencoded", "a=%zz".getBytes(UTF_8))
                .contains("'%'");
        assertUnreadable(
                        "application/x-www-form-urlencoded", "a&".repeat(10_001).getBytes(UTF_8))
                .isEqualTo("the form has more than 10000 fields");
    }

    @Test
    void wraps_text() throws Exception {
        assertThat(Payload.read("text/plain", "build é".getBytes(UTF_8)))
                .isEqualTo(Json.read("{\"text\":\"build é\"}"));
    }

    @Property
    void a_form_gives_back_every_field(@ForAll String name, @ForAll String value) throws Exception {
        String text = name.replaceAll("[\\ud800-\\udfff]", "") + "x";
        String other = value.replaceAll("[\\ud800-\\udfff]", "");
        String form = URLEncoder.encode(text, UTF_8) + "=" + URLEncoder.encode(other, UTF_8);

        assertThat(form(form).path(text).asText()).isEqualTo(other);
    }

    @Property(tries = 2000)
    void no_body_does_worse_than_being_unreadable(@ForAll("types") String type, @ForAll("bodies") byte[] body) {
        try {
            assertThat(Payload.read(type, body).isMissingNode()).isFalse();
        } catch (UnreadablePayloadException e) {
            assertThat(e).hasMessageMatching("\\S.*\\S");
        }
    }

    @Property
    void no_content_type_does_worse_than_being_unknown(@ForAll String type) {
        assertThat(Payload.accepts(type)).isIn(true, false);
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(
                "application/json",
                "application/json; charset=utf-16",
                "application/x-www-form-urlencoded",
                "text/plain");
    }

    @Provide
    Arbitrary<byte[]> bodies() {
        Arbitrary<String> near = Arbitraries.strings()
                .withChars("{}[]\",:0123456789.eE+-%=&tfnul \\")
                .ofMaxLength(40);
        return Arbitraries.oneOf(
                near.map(text -> text.getBytes(UTF_8)),
                Arbitraries.of("1e99999999999", "[1e999999999]", "-1E-99999999999", "\"\\ud800\"", "payload=%7B%7D")
                        .map(text -> text.getBytes(UTF_8)),
                Arbitraries.bytes().array(byte[].class));
    }

    private static JsonNode form(String body) throws UnreadablePayloadException {
        return Payload.read("application/x-www-form-urlencoded", body.getBytes(UTF_8));
    }

    private static AbstractStringAssert<?> assertUnreadable(String type, byte[] body) {
        String[] message = new String[1];
        assertThatExceptionOfType(UnreadablePayloadException.class)
                .isThrownBy(() -> Payload.read(type, body))
                .satisfies(e -> message[0] = e.getMessage());
        return assertThat(message[0]);
    }
}
