package io.jenkins.plugins.webhooks.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValidationTest {
    private static JsonNode json(String text) {
        try {
            return Json.read(text);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{\"type\":\"object\"}; {}; true",
                "{\"type\":\"object\"}; []; false",
                "{\"required\":[\"a\"]}; {\"a\":1}; true",
                "{\"prefixItems\":[{\"type\":\"string\"}]}; [1]; false",
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"items\":[{\"type\":\"string\"}]}; [1];"
                        + " false",
                "{\"$schema\":\"http://json-schema.org/draft-07/schema#\",\"prefixItems\":[{\"type\":\"string\"}]};"
                        + " [1]; true",
                "{\"$defs\":{\"n\":{\"type\":\"number\"}},\"items\":{\"$ref\":\"#/$defs/n\"}}; [1, \"x\"]; false",
                "true; 1; true",
                "false; 1; false"
            })
    void both_drafts_are_understood(String schema, String payload, boolean valid) {
        assertThat(Validation.parse(schema).violations(json(payload)).isEmpty()).isEqualTo(valid);
    }

    @Test
    void what_is_wrong_is_told_with_its_place_and_without_what_stands_there() {
        Validation validation = Validation.parse("""
            {"type": "object", "required": ["id"], "additionalProperties": false, "properties": {
              "name": {"type": "string"}, "level": {"enum": ["low", "high"]},
              "list": {"items": {"type": "integer", "maximum": 5}}, "code": {"pattern": "^[a-z]+$"}}}
            """);
        assertThat(validation.violations(
                        json("{\"name\":1,\"level\":\"secret1\",\"list\":[1,99],\"code\":\"SECRET2\",\"secret3\":1}")))
                .containsExactlyInAnyOrder(
                        "the whole lacks the property 'id'",
                        "/name is not of type string",
                        "/level is none of the values that are allowed",
                        "/list/1 is too large",
                        "/code does not match the pattern",
                        "the whole has a property that is not allowed")
                .noneMatch(each -> each.toLowerCase(java.util.Locale.ROOT).contains("secret"));
    }

    @Test
    void of_a_million_faults_ten_are_told() {
        ArrayNode list = Json.MAPPER.createArrayNode();
        for (int i = 0; i < 300_000; i++) {
            list.add("x");
        }
        assertThat(Validation.parse("{\"items\":{\"type\":\"integer\"}}").violations(list))
                .hasSizeBetween(1, 10);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "[]",
                "nonsense",
                "{\"type\":\"sting\"}",
                "{\"required\":1}",
                "{\"pattern\":\"(\"}",
                "{\"$ref\":\"https://example.org/other.json\"}",
                "{\"$ref\":\"http://169.254.169.254/latest\"}",
                "{\"$ref\":\"file:///etc/passwd\"}",
                "{\"$schema\":\"https://example.org/draft\"}",
                "{\"$ref\":\"#/nosuch\"}"
            })
    void what_is_no_schema_or_leads_elsewhere_is_refused(String text) {
        assertThatIllegalArgumentException().isThrownBy(() -> Validation.parse(text));
    }

    @Test
    void a_pattern_that_tries_for_ever_is_stopped() {
        Validation validation = Validation.parse("{\"pattern\":\"(.*?,){25}P\"}");
        assertThat(validation.violations(TextNode.valueOf("P"))).hasSize(1);
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        assertThat(validation.violations(TextNode.valueOf("1,".repeat(60))))
                .singleElement()
                .asString()
                .contains("takes more than");
        // Far more than it may take, because a slow machine needs its time too; what is not stopped runs for minutes.
        assertThat(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before)
                .isLessThan(TimeUnit.SECONDS.toNanos(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"multipleOf\":0.01}", "{\"type\":\"integer\"}", "{\"minimum\":5}"})
    void a_number_with_a_billion_digits_is_not_calculated_with(String schema) {
        assertThat(Validation.parse(schema).violations(json("[1e999999999]")))
                .containsExactly("a number of it is out of range");
    }

    @Test
    void a_schema_that_goes_in_circles_ends_in_words() {
        assertThat(Validation.parse("{\"$ref\":\"#\"}").violations(json("1"))).hasSize(1);
    }
}
