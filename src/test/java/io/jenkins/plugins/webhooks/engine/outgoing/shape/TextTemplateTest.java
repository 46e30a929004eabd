package io.jenkins.plugins.webhooks.engine.outgoing.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTemplateTest {
    private static final String DATA = """
            {"name":"a<\\"'&b","n":0,"price":1.10,"ok":true,"bad":false,"none":null,"empty":"","list":[1,"x",true,null],
            "no":[],"job":{"name":"inner","url":"u"},"commits":[{"id":"1"},{"id":"2","by":"z"}]}""";

    private static String fill(String template, String contentType, JsonNode document) {
        return new String(new TextTemplate(template).of(contentType).fill(document), StandardCharsets.UTF_8);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Build {{job.name}} of {{price}}|Build inner of 1.10",
                "{{name}}|a<\"'&b",
                "[{{missing}}{{none}}{{job.missing.deeper}}]|[]",
                "{{#ok}}yes{{/ok}}{{^ok}}no{{/ok}}|yes",
                "{{#bad}}yes{{/bad}}{{^bad}}no{{/bad}}|no",
                "{{#none}}yes{{/none}}{{^empty}}no{{/empty}}{{^no}}!{{/no}}|no!",
                "{{#n}}zero is there{{/n}}|zero is there",
                "{{#list}}<{{.}}>{{/list}}|<1><x><true><>",
                "{{#commits}}{{id}}{{^-last}}, {{/-last}}{{/commits}}|1, 2",
                "{{#commits}}{{-index}}:{{by}}{{price}};{{/commits}}|1:1.10;2:z1.10;",
                "{{commits.1.by}}|z",
                "{{#job}}{{name}} {{ok}}{{/job}}|inner true",
                "{{job}}|{\"name\":\"inner\",\"url\":\"u\"}",
                "{{class}}{{name.class}}{{job.getClass}}{{name.length}}{{list.size}}|",
                "{{! not shown }}x|x",
                "{{=<% %>=}}<% price %>|1.10"
            })
    void values_and_sections(String template, String expected) throws IOException {
        assertThat(fill(template, "text/plain", Json.read(DATA))).isEqualTo(expected == null ? "" : expected);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "application/json|a<\\\"'&b",
                "application/vnd.x+json; charset=utf-8|a<\\\"'&b",
                "text/html|a&lt;&#34;&#39;&amp;b",
                "application/xml|a&lt;&#34;&#39;&amp;b",
                "application/soap+xml|a&lt;&#34;&#39;&amp;b",
                "application/x-www-form-urlencoded|a%3C%22%27%26b",
                "text/markdown|a<\"'&b"
            })
    void values_are_escaped_as_the_content_type_asks(String contentType, String expected) throws IOException {
        assertThat(fill("{{name}}", contentType, Json.read(DATA))).isEqualTo(expected);
        assertThat(fill("{{{name}}}{{&name}}", contentType, Json.read(DATA))).isEqualTo("a<\"'&ba<\"'&b");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{#a}}", "{{/a}}", "{{#a}}{{/b}}", "{{>other}}", "{{#a}}{{>other}}{{/a}}", "{{<p}}{{/p}}"})
    void other_texts_are_no_template(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextTemplate(text));
    }

    @Test
    void a_template_has_a_longest_length() {
        assertThatIllegalArgumentException().isThrownBy(() -> new TextTemplate("x".repeat(50_001)));
    }

    @Test
    void loops_within_loops_come_to_an_end() {
        ObjectNode document = Json.MAPPER.createObjectNode();
        for (int i = 0; i < 1000; i++) {
            document.withArray("a").add(i);
        }
        for (String inner : new String[] {"", "{{.}}", "x".repeat(100), "{{missing}}"}) {
            String template = "{{#a}}{{#a}}{{#a}}" + inner + "{{/a}}{{/a}}{{/a}}";
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> fill(template, "text/plain", document))
                    .withMessageMatching(".*(more than 500000 steps|larger than 5 MiB).*");
        }
    }

    @Test
    void sections_within_sections_come_to_an_end() throws IOException {
        String deep = "{{#ok}}".repeat(3000) + "x" + "{{/ok}}".repeat(3000);
        try {
            assertThat(fill(deep, "text/plain", Json.read(DATA))).isEqualTo("x");
        } catch (IllegalArgumentException refused) {
            assertThat(refused).hasMessageContaining("nested too deep");
        }
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void any_value_stays_inside_its_json_string(@ForAll("anyJson") JsonNode any) throws IOException {
        ObjectNode document = Json.MAPPER.createObjectNode();
        document.set("any", any);
        JsonNode read = Json.read(fill("{\"a\":\"{{any}}\",\"b\":1}", "application/json", document));
        assertThat(read.size()).isEqualTo(2);
        assertThat(read.get("b").intValue()).isEqualTo(1);
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void any_value_stays_inside_its_element(@ForAll("anyJson") JsonNode any) throws Exception {
        ObjectNode document = Json.MAPPER.createObjectNode();
        document.set("any", any);
        String xml = fill("<x a=\"{{any}}\" b='{{any}}'>{{any}}</x>", "application/xml", document);
        var element = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)))
                .getDocumentElement();
        assertThat(element.getAttributes().getLength()).isEqualTo(2);
        assertThat(element.getElementsByTagName("*").getLength()).isZero();
        assertThat(element.getAttribute("a")).isEqualTo(element.getTextContent());
    }

    @Provide
    Arbitrary<JsonNode> anyJson() {
        return Samples.anyJson();
    }
}
