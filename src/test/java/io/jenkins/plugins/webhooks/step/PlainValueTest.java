package io.jenkins.plugins.webhooks.step;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.jenkins.plugins.webhooks.engine.event.Severity;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlainValueTest {

    @Test
    void plain_values_become_json_as_they_are() {
        Map<Object, Object> data = new LinkedHashMap<>();
        data.put("text", new StringBuilder("a"));
        data.put(1, List.of(true, 2, 3L, new BigInteger("12345678901234567890"), new BigDecimal("1.10"), 0.1f));
        data.put("array", new String[] {"x", null});
        data.put("when", Date.from(Instant.EPOCH));
        data.put("then", Instant.EPOCH);
        data.put("severity", Severity.ERROR);
        data.put("nothing", null);
        assertThat(PlainValue.of(data))
                .hasToString("{\"text\":\"a\",\"1\":[true,2,3,12345678901234567890,1.10,0.1],\"array\":[\"x\",null],"
                        + "\"when\":\"1970-01-01T00:00:00Z\",\"then\":\"1970-01-01T00:00:00Z\","
                        + "\"severity\":\"ERROR\",\"nothing\":null}");
    }

    @Test
    void a_text_that_is_an_object_or_array_is_taken_as_that() {
        assertThat(PlainValue.of(" {\"a\": 1} ").path("a").intValue()).isEqualTo(1);
        assertThat(PlainValue.of("[1]").isArray()).isTrue();
        assertThat(PlainValue.of("{not json").textValue()).isEqualTo("{not json");
        assertThat(PlainValue.of("12").isTextual()).isTrue();
        assertThat(PlainValue.of(List.of("{}")).get(0).isTextual()).isTrue();
    }

    @Test
    void other_objects_are_not_asked_for_their_properties() {
        Map<String, Object> data = Map.of("list", Arrays.asList(1, new Thread("secret")));
        assertThatThrownBy(() -> PlainValue.of(data))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("data.list[1] is a java.lang.Thread: use maps, lists")
                .hasMessageNotContaining("secret");
    }

    @Test
    void what_json_can_not_say_is_refused() {
        assertThatThrownBy(() -> PlainValue.of(Double.NaN)).hasMessageContaining("NaN");
        assertThatThrownBy(() -> PlainValue.of(Map.of("x", Float.POSITIVE_INFINITY)))
                .hasMessageContaining("data.x");
    }

    @Test
    void a_list_that_holds_itself_ends() {
        List<Object> loop = new ArrayList<>();
        loop.add(loop);
        assertThatThrownBy(() -> PlainValue.of(loop)).hasMessageContaining("nested deeper than 100 levels");
    }
}
