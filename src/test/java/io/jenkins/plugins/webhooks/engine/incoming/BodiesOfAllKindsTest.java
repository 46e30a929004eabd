package io.jenkins.plugins.webhooks.engine.incoming;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.Yardstick;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** XML, tables, nested forms, lines and bytes. */
class BodiesOfAllKindsTest {
    private static final List<String> TYPES = List.of(
            "application/json",
            "application/xml",
            "text/csv",
            "application/x-www-form-urlencoded",
            "application/x-ndjson",
            "text/plain",
            "application/octet-stream",
            "application/xml; charset=utf-8");
    private static final long MOST_MILLIS = 100;
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private static JsonNode read(String type, String body) throws UnreadablePayloadException {
        return Payload.read(type, body.getBytes(UTF_8));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "<a/>|{\"a\":\"\"}",
                "<a>x</a>|{\"a\":\"x\"}",
                "<a b='1'>x</a>|{\"a\":{\"@b\":\"1\",\"#text\":\"x\"}}",
                "<a><b>1</b><b>2</b><c/></a>|{\"a\":{\"b\":[\"1\",\"2\"],\"c\":\"\"}}",
                "<n:a xmlns:n='urn:x'><n:b n:c='1'/></n:a>|{\"a\":{\"b\":{\"@c\":\"1\"}}}",
                "<a><![CDATA[1 < 2]]> &amp; 3</a>|{\"a\":\"1 < 2 & 3\"}",
                "<a><b><c><d>deep</d></c></b>beside</a>|{\"a\":{\"b\":{\"c\":{\"d\":\"deep\"}},\"#text\":\"beside\"}}"
            })
    void xml_is_read_as_documented(String xml, String json) throws Exception {
        assertThat(read("application/xml", xml)).hasToString(json);
    }

    @Test
    void xml_is_read_in_the_charset_of_the_header_or_else_its_own() throws Exception {
        String declared = "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>";
        assertThat(Payload.read("application/xml", declared.getBytes(ISO_8859_1))
                        .path("a")
                        .textValue())
                .isEqualTo("é");
        assertThat(Payload.read("text/xml; charset=utf-8", "<a>é</a>".getBytes(UTF_8))
                        .path("a")
                        .textValue())
                .isEqualTo("é");
    }

    @Test
    void xml_in_utf16_is_read_and_an_unknown_encoding_refused() throws Exception {
        String declared = "<?xml version='1.0' encoding='UTF-16'?><a>é</a>";
        assertThat(Payload.read("application/xml", declared.getBytes(java.nio.charset.StandardCharsets.UTF_16))
                        .path("a")
                        .textValue())
                .isEqualTo("é");
        assertThatExceptionOfType(UnreadablePayloadException.class)
                .isThrownBy(() -> read("application/xml", "<?xml version='1.0' encoding='x-none'?><a/>"))
                .withMessageContaining("encoding");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>",
                "<!DOCTYPE a SYSTEM 'http://127.0.0.1:1/x.dtd'><a/>",
                "<!DOCTYPE a [<!ENTITY x 'xxxxxxxxxx'><!ENTITY y '&x;&x;&x;&x;&x;'>]><a>&y;</a>",
                "<!DOCTYPE a><a/>",
                "<a>&nosuch;</a>",
                "<a>",
                "text",
                "",
                "<a/><b/>",
                "<a b='1' b='2'/>"
            })
    void xml_with_entities_or_faults_is_refused(String xml) {
        assertThatExceptionOfType(UnreadablePayloadException.class)
                .isThrownBy(() -> read("application/xml", xml))
                .withMessageNotContaining("root:");
    }

    @Test
    void xml_is_bounded() {
        assertThatExceptionOfType(UnreadablePayloadException.class)
                .isThrownBy(() -> read("text/xml", "<a>".repeat(101) + "</a>".repeat(101)))
                .withMessageContaining("100 levels");
        assertThatExceptionOfType(UnreadablePayloadException.class)
                .isThrownBy(() -> read("text/xml", "<a>" + "<b/>".repeat(100_001) + "</a>"))
                .withMessageContaining("100000 elements");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "`a,b\n1,2\n3,4\n`|{\"rows\":[{\"a\":\"1\",\"b\":\"2\"},{\"a\":\"3\",\"b\":\"4\"}]}",
                "`a;b\n1;2`|{\"rows\":[{\"a\":\"1\",\"b\":\"2\"}]}",
                "`a\tb\n1\t2`|{\"rows\":[{\"a\":\"1\",\"b\":\"2\"}]}",
                "`a,b\r\n\"x, y\",\"say \"\"hi\"\"\"\r\n`|{\"rows\":[{\"a\":\"x, y\",\"b\":\"say \\\"hi\\\"\"}]}",
                "`a,b\n1`|{\"rows\":[{\"a\":\"1\"}]}",
                "`a,b`|{\"rows\":[]}",
                "``|{\"rows\":[]}"
            })
    void tables_are_read_as_documented(String csv, String json) throws Exception {
        assertThat(read("text/csv", csv)).hasToString(json);
    }

    @Test
    void tables_that_are_none_or_too_large_are_refused() {
        assertThatExceptionOfType(UnreadablePayloadException.class)
                .isThrownBy(() -> read("text/csv", "a,b\n1,2,secret"))
                .withMessageContaining("line 2")
                .withMessageNotContaining("secret");
        assertThatExceptionOfType(UnreadablePayloadException.class)
                .isThrownBy(() -> read("text/csv", "a\n" + "1\n".repeat(50_001)))
                .withMessageContaining("50000 rows");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "a[b]=1&a[c]=2|{\"a\":{\"b\":\"1\",\"c\":\"2\"}}",
                "a[]=1&a[]=2|{\"a\":[\"1\",\"2\"]}",
                "a[b][c][]=1&a[b][c][]=2|{\"a\":{\"b\":{\"c\":[\"1\",\"2\"]}}}",
                "a[]=1|{\"a\":[\"1\"]}",
                "a=1&a[b]=2|{\"a\":\"1\",\"a[b]\":\"2\"}",
                "a[b]=1&a=2|{\"a\":[{\"b\":\"1\"},\"2\"]}",
                "a[=1&a]=2&[a]=3&a[][b]=4|{\"a[\":\"1\",\"a]\":\"2\",\"[a]\":\"3\",\"a[][b]\":\"4\"}"
            })
    void forms_are_nested_where_they_say_so(String form, String json) throws Exception {
        assertThat(read("application/x-www-form-urlencoded", form)).hasToString(json);
    }

    @Test
    void lines_and_bytes_are_wrapped() throws Exception {
        assertThat(read("application/x-ndjson", "{\"a\":1}\n\n[2]\r\n")).hasToString("{\"lines\":[{\"a\":1},[2]]}");
        assertThatExceptionOfType(UnreadablePayloadException.class)
                .isThrownBy(() -> read("application/jsonl", "{}\n{oops"))
                .withMessageStartingWith("line 2 is not JSON");
        assertThat(Payload.read("application/octet-stream", new byte[] {0, (byte) 0xff}))
                .hasToString("{\"base64\":\"AP8=\",\"length\":2}");
    }

    @Property(tries = 2000)
    void nothing_but_the_documented_exception_leaves_a_reader(
            @ForAll("types") String type, @ForAll("bodies") byte[] body) {
        try {
            assertThat(Payload.read(type, body)).isNotNull();
        } catch (UnreadablePayloadException e) {
            assertThat(e.getMessage()).isNotBlank().hasSizeLessThan(200);
        }
    }

    @Provide
    Arbitrary<String> types() {
        return Arbitraries.of(TYPES);
    }

    @Provide
    Arbitrary<byte[]> bodies() {
        Arbitrary<String> pieces = Arbitraries.of(
                "<a>",
                "</a>",
                "<b c='",
                "'/>",
                "<!--",
                "-->",
                "<![CDATA[",
                "]]>",
                "&amp;",
                "&#0;",
                "<!DOCTYPE a>",
                "<?x?>",
                "a[b]=",
                "a[]=",
                "&",
                "%41",
                "%",
                "=",
                ",",
                ";",
                "\"",
                "\n",
                "\r\n",
                "{\"a\":",
                "}",
                "[",
                "]",
                "1e999999999",
                "null",
                "\u0000",
                "é",
                "\ud800",
                "payload=",
                "x",
                " ");
        Arbitrary<byte[]> texts =
                pieces.list().ofMaxSize(30).map(each -> String.join("", each).getBytes(UTF_8));
        return Arbitraries.oneOf(texts, Arbitraries.bytes().array(byte[].class).ofMaxSize(200));
    }

    static List<String> types_of_all_kinds() {
        return TYPES;
    }

    /**
     * At a one-time URL the body is read before the answer. It costs up to 30 ms of CPU here once the code is warm; the
     * bound leaves room for machines that share their cores, is wider on slower ones, and is narrow enough to notice what
     * grows with the square.
     */
    @ParameterizedTest
    @MethodSource("types_of_all_kinds")
    void a_megabyte_is_read_in_little_time(String type) {
        for (String unit :
                List.of("<a>", "a[b][]=1&", "a,b;", "\"", "{\"a\":[1,2]}\n", "[", "&a", "<a b='1'/>", "%41=", "1\n")) {
            byte[] body = unit.repeat(1_000_000 / unit.length()).getBytes(UTF_8);
            assertThat(cpuMillis(type, body)).as(unit).isLessThan(Yardstick.millis(MOST_MILLIS));
        }
        byte[] noise = new byte[1_000_000];
        new Random(42).nextBytes(noise);
        assertThat(cpuMillis(type, noise)).isLessThan(Yardstick.millis(MOST_MILLIS));
    }

    /** Of the best of several, so that neither compiling nor collecting garbage counts. */
    private static long cpuMillis(String type, byte[] body) {
        return Yardstick.best(MOST_MILLIS, () -> {
            long before = THREADS.getCurrentThreadCpuTime();
            try {
                assertThat(Json.bytes(Payload.read(type, body))).isNotEmpty();
            } catch (UnreadablePayloadException e) {
                assertThat(e.getMessage()).isNotBlank();
            }
            return TimeUnit.NANOSECONDS.toMillis(THREADS.getCurrentThreadCpuTime() - before);
        });
    }
}
