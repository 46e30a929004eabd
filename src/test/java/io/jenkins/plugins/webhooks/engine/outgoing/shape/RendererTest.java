package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudevents.CloudEvent;
import io.cloudevents.jackson.JsonFormat;
import io.jenkins.plugins.webhooks.engine.event.BodyFormat;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Rendered;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

class RendererTest {
    private static final String BUILD = """
            {"number":12,"price":1.10,"big":1E+3,"ok":true,"note":null,"causes":["Tom & \\"Jerry\\"","<b>"],\
            "parameters":{"GIT REF":"a=b&c","xmlKey":""},"none":[],"nothing":{}}""";

    private static final String HEAD =
            "{\"id\":\"e-1\",\"type\":\"build.completed\",\"source\":\"http://jenkins.example/\","
                    + "\"subject\":\"folder/job#12\",\"time\":\"2026-01-02T03:04:05.678Z\",\"severity\":\"success\","
                    + "\"receipt\":null,\"data\":";

    private static String body(BodyFormat format, String data) throws IOException, ExpressionException {
        return Samples.body(BodySettings.of(format), null, Samples.event(data));
    }

    @Test
    void our_json() throws Exception {
        Rendered rendered = Samples.render(BodySettings.DEFAULT, null, Samples.event(BUILD));
        assertThat(rendered.contentType()).isEqualTo("application/json");
        assertThat(new String(rendered.body(), StandardCharsets.UTF_8)).isEqualTo(HEAD + BUILD + "}");
    }

    @Test
    void a_number_of_a_few_characters_makes_no_text_of_a_gigabyte() throws Exception {
        String huge = "{\"up\":1e999999999,\"down\":-1e-999999999,\"small\":0.00000012}";
        assertThat(body(BodyFormat.XML, huge))
                .contains("<up>1E+999999999</up><down>-1E-999999999</down><small>0.00000012</small>");
        assertThat(body(BodyFormat.FORM, huge)).contains("data.up=1E%2B999999999&data.down=-1E-999999999&");
        BodySettings text = new BodySettings(
                BodyFormat.TEXT, Fields.ALL, new TextTemplate("{{data.up}}"), null, Compression.NONE, null);
        assertThat(Samples.body(text, null, Samples.event(huge))).isEqualTo("1E+999999999");
    }

    @Test
    void one_line_of_json() throws Exception {
        String line = body(BodyFormat.NDJSON, "{\"text\":\"a\\nb\"}");
        assertThat(line).isEqualTo(HEAD + "{\"text\":\"a\\nb\"}}\n");
    }

    @Test
    void elements() throws Exception {
        String xml = body(BodyFormat.XML, BUILD);
        assertThat(xml)
                .isEqualTo("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n"
                        + "<event><id>e-1</id><type>build.completed</type><source>http://jenkins.example/</source>"
                        + "<subject>folder/job#12</subject><time>2026-01-02T03:04:05.678Z</time>"
                        + "<severity>success</severity><receipt nil=\"true\"/><data><number>12</number>"
                        + "<price>1.10</price><big>1000</big><ok>true</ok><note nil=\"true\"/>"
                        + "<causes><item>Tom &amp; &#34;Jerry&#34;</item><item>&lt;b&gt;</item></causes>"
                        + "<parameters><entry name=\"GIT REF\">a=b&amp;c</entry><entry name=\"xmlKey\"></entry>"
                        + "</parameters><none></none><nothing></nothing></data></event>\n");
        assertThat(parsed(xml).getElementsByTagName("item").item(0).getTextContent())
                .isEqualTo("Tom & \"Jerry\"");
    }

    @Test
    void fields_of_a_form() throws Exception {
        String form = body(BodyFormat.FORM, BUILD);
        assertThat(form)
                .isEqualTo("id=e-1&type=build.completed&source=http%3A%2F%2Fjenkins.example%2F"
                        + "&subject=folder%2Fjob%2312&time=2026-01-02T03%3A04%3A05.678Z&severity=success"
                        + "&data.number=12&data.price=1.10&data.big=1000&data.ok=true"
                        + "&data.causes.0=Tom+%26+%22Jerry%22&data.causes.1=%3Cb%3E"
                        + "&data.parameters.GIT+REF=a%3Db%26c&data.parameters.xmlKey=");
    }

    @Test
    void a_form_with_our_json_in_one_field() throws Exception {
        String form = body(BodyFormat.FORM_PAYLOAD, BUILD);
        assertThat(form).startsWith("payload=%7B%22id%22").doesNotContain("&");
        assertThat(URLDecoder.decode(form.substring(8), StandardCharsets.UTF_8)).isEqualTo(HEAD + BUILD + "}");
    }

    @Test
    void text_is_what_the_transform_gives() throws Exception {
        BodySettings text = BodySettings.of(BodyFormat.TEXT);
        Rendered rendered = Samples.render(text, "\"no. \" & data.number", Samples.event(BUILD));
        assertThat(rendered.contentType()).isEqualTo("text/plain; charset=utf-8");
        assertThat(rendered.body()).asString().isEqualTo("no. 12");
        assertThat(Samples.body(text, "data.price", Samples.event(BUILD))).isEqualTo("1.10");
        assertThat(Samples.body(text, "[1, 2]", Samples.event(BUILD))).isEqualTo("[1,2]");
        assertThatIllegalArgumentException().isThrownBy(() -> text.requireSource(null));
    }

    @Test
    void the_cloudevents_sdk_reads_our_structured_form() throws Exception {
        Rendered rendered = Samples.render(BodySettings.of(BodyFormat.CLOUDEVENTS), null, Samples.event(BUILD));
        assertThat(rendered.contentType()).isEqualTo("application/cloudevents+json");
        CloudEvent read = new JsonFormat().deserialize(rendered.body());
        assertThat(read.getId()).isEqualTo("e-1");
        assertThat(read.getType()).isEqualTo("io.jenkins.webhooks.build.completed");
        assertThat(read.getSubject()).isEqualTo("folder/job#12");
        assertThat(read.getTime()).hasToString("2026-01-02T03:04:05.678Z");
        assertThat(read.getExtension("severity")).isEqualTo("success");
        assertThat(Json.read(read.getData().toBytes()).at("/parameters/GIT REF").textValue())
                .isEqualTo("a=b&c");
        assertThat(rendered.body()).asString().contains("\"data\":" + BUILD);
    }

    @Test
    void binary_mode_puts_attributes_in_headers_and_encodes_what_headers_cannot_hold() throws Exception {
        var event = new io.jenkins.plugins.webhooks.engine.event.Event(
                "e-1",
                "build.completed",
                "http://jenkins.example/",
                "Ordner/Prüfung 100%",
                java.time.Instant.parse("2026-01-02T03:04:05.678Z"),
                io.jenkins.plugins.webhooks.engine.event.Severity.SUCCESS,
                Json.read("{\"number\":12,\"price\":1.10}"),
                "r-1");
        Rendered rendered = Samples.render(BodySettings.of(BodyFormat.CLOUDEVENTS_BINARY), null, event);
        assertThat(rendered.headers())
                .containsEntry("ce-specversion", "1.0")
                .containsEntry("ce-id", "e-1")
                .containsEntry("ce-receipt", "r-1")
                .containsEntry("ce-time", "2026-01-02T03:04:05.678Z")
                .containsEntry("ce-subject", "Ordner/Pr%C3%BCfung%20100%25")
                .doesNotContainKey("ce-datacontenttype");
        assertThat(rendered.contentType()).isEqualTo("application/json");
        assertThat(rendered.body()).asString().isEqualTo("{\"number\":12,\"price\":1.10}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "JSON|{\"n\":12}",
                "NDJSON|{\"n\":12}",
                "XML|<event><n>12</n></event>",
                "FORM|n=12",
                "FORM_PAYLOAD|payload=%7B%22n%22%3A12%7D",
                "TEXT|{\"n\":12}",
                "CLOUDEVENTS_BINARY|{\"n\":12}"
            })
    void a_transform_gives_what_is_written(BodyFormat format, String expected) throws Exception {
        assertThat(Samples.body(BodySettings.of(format), "{\"n\": data.number}", Samples.event(BUILD))
                        .strip())
                .endsWith(expected);
    }

    @Test
    void a_transform_gives_the_data_of_a_cloudevent() throws Exception {
        byte[] body = Samples.render(BodySettings.of(BodyFormat.CLOUDEVENTS), "[1]", Samples.event(BUILD))
                .body();
        assertThat(Json.read(body).get("data")).hasToString("[1]");
    }

    @ParameterizedTest
    @CsvSource({"JSON,null", "XML,<event nil=\"true\"/>", "FORM,''", "CLOUDEVENTS_BINARY,null"})
    void a_transform_may_give_nothing(BodyFormat format, String expected) throws Exception {
        assertThat(Samples.body(BodySettings.of(format), "missing", Samples.event(BUILD))
                        .strip())
                .endsWith(expected);
    }

    @Test
    void only_chosen_fields_leave() throws Exception {
        BodySettings settings = new BodySettings(
                BodyFormat.JSON,
                Fields.of(List.of("type", "data.number", "data.causes")),
                null,
                "application/vnd.example+json",
                Compression.NONE,
                null);
        Rendered rendered = Samples.render(settings, null, Samples.event(BUILD));
        assertThat(rendered.contentType()).isEqualTo("application/vnd.example+json");
        assertThat(rendered.body())
                .asString()
                .isEqualTo("{\"type\":\"build.completed\",\"data\":{\"number\":12,"
                        + "\"causes\":[\"Tom & \\\"Jerry\\\"\",\"<b>\"]}}");
        assertThat(Samples.body(settings, "$keys($)", Samples.event(BUILD))).isEqualTo("[\"type\",\"data\"]");
    }

    @Test
    void a_body_has_a_largest_size_in_every_format() throws Exception {
        ArrayNode many = Json.MAPPER.createArrayNode();
        for (int i = 0; i < 60_000; i++) {
            many.add("<".repeat(100));
        }
        for (BodyFormat format : BodyFormat.values()) {
            assertThatIllegalArgumentException()
                    .as(format.label())
                    .isThrownBy(() -> Samples.body(BodySettings.of(format), null, Samples.event(many)))
                    .withMessageContaining("larger than 5 MiB");
        }
    }

    @Test
    void a_body_has_a_greatest_depth() {
        JsonNode deep = Json.MAPPER.createArrayNode();
        for (int i = 0; i < 2_000; i++) {
            deep = Json.MAPPER.createArrayNode().add(deep);
        }
        JsonNode data = deep;
        for (BodyFormat format :
                List.of(BodyFormat.JSON, BodyFormat.XML, BodyFormat.FORM, BodyFormat.CLOUDEVENTS_BINARY)) {
            assertThatIllegalArgumentException()
                    .as(format.label())
                    .isThrownBy(() -> Samples.body(BodySettings.of(format), null, Samples.event(data)));
        }
    }

    @ParameterizedTest
    @CsvSource({"JSON", "CLOUDEVENTS"})
    void what_does_not_belong_together_is_refused(BodyFormat format) {
        assertThatIllegalArgumentException()
                .isThrownBy(() ->
                        new BodySettings(format, Fields.ALL, new TextTemplate("x"), null, Compression.NONE, null));
        assertThatIllegalArgumentException().isThrownBy(() -> BodySettings.requireContentType("text"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BodySettings.requireContentType("text/plain; charset=latin1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BodySettings.requireContentType("text/plain\r\nX-Evil: 1"));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new BodySettings(
                        BodyFormat.CLOUDEVENTS, Fields.ALL, null, "text/plain", Compression.NONE, null));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void any_event_is_well_formed_json(@ForAll("anyJson") JsonNode data) throws Exception {
        JsonNode read = Json.read(
                Samples.render(BodySettings.DEFAULT, null, Samples.event(data)).body());
        assertThat(read.get("data").getNodeType()).isEqualTo(data.getNodeType());
        String line = Samples.body(BodySettings.of(BodyFormat.NDJSON), null, Samples.event(data));
        assertThat(line.indexOf('\n')).isEqualTo(line.length() - 1);
        assertThat(line).doesNotContain("\r");
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void any_event_is_well_formed_xml_that_says_the_same(@ForAll("anyJson") JsonNode data) throws Exception {
        String xml = Samples.body(BodySettings.of(BodyFormat.XML), null, Samples.event(data));
        assertThat(xml.indexOf("<!")).isNegative();
        assertSame((Element) parsed(xml).getElementsByTagName("data").item(0), data);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void any_event_is_a_form_with_one_field_a_value(@ForAll("anyJson") JsonNode data) throws Exception {
        String form = Samples.body(BodySettings.of(BodyFormat.FORM), null, Samples.event(data));
        assertThat(form).matches("[A-Za-z0-9.*_%=&+-]*");
        List<String> values = List.of(form.split("&")).stream()
                .filter(field -> field.startsWith("data"))
                .map(field -> URLDecoder.decode(field.substring(field.indexOf('=') + 1), StandardCharsets.UTF_8))
                .toList();
        assertThat(values).containsExactlyElementsOf(scalars(data));
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void any_event_is_a_cloudevent(@ForAll("anyJson") JsonNode data) throws Exception {
        ObjectNode object = Json.MAPPER.createObjectNode();
        object.set("any", data);
        byte[] body = Samples.render(BodySettings.of(BodyFormat.CLOUDEVENTS), null, Samples.event(object))
                .body();
        assertThat(new JsonFormat().deserialize(body).getData()).isNotNull();
    }

    @Provide
    Arbitrary<JsonNode> anyJson() {
        return Samples.anyJson();
    }

    private static List<String> scalars(JsonNode value) {
        if (!value.isContainerNode()) {
            return value.isNull() ? List.of() : List.of(utf8(Scalars.text(value)));
        }
        return java.util.stream.StreamSupport.stream(value.spliterator(), false)
                .flatMap(each -> scalars(each).stream())
                .toList();
    }

    /** A surrogate without its partner can't be sent. */
    private static String utf8(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private static void assertSame(Element element, JsonNode value) {
        if (value.isNull()) {
            assertThat(element.getAttribute("nil")).isEqualTo("true");
        } else if (value.isContainerNode()) {
            assertThat(element.getChildNodes().getLength()).isEqualTo(value.size());
            List<String> keys = new java.util.ArrayList<>();
            value.fieldNames().forEachRemaining(keys::add);
            int at = 0;
            for (JsonNode each : value) {
                Node child = element.getChildNodes().item(at);
                if (value.isObject()) {
                    String name = child.getNodeName().equals("entry") && ((Element) child).hasAttribute("name")
                            ? ((Element) child).getAttribute("name")
                            : child.getNodeName();
                    assertThat(name).isEqualTo(sayable(keys.get(at)));
                } else {
                    assertThat(child.getNodeName()).isEqualTo("item");
                }
                assertSame((Element) child, each);
                at++;
            }
        } else {
            assertThat(element.getTextContent()).isEqualTo(sayable(Scalars.text(value)));
        }
    }

    private static String sayable(String text) {
        return text.codePoints()
                .map(c -> c >= 0x20 && c <= 0xd7ff
                                || c == '\t'
                                || c == '\n'
                                || c == '\r'
                                || c >= 0xe000 && c <= 0xfffd
                                || c > 0xffff
                        ? c
                        : 0xfffd)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    private static Element parsed(String xml) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
        return factory.newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
    }
}
