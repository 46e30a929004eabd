package io.jenkins.plugins.webhooks.engine.incoming.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ForwardedTest {
    @Test
    void the_examples_of_the_standard_are_read() {
        assertThat(Forwarded.nodes("for=\"_gazonk\"")).contains(List.of("_gazonk"));
        assertThat(Forwarded.nodes("For=\"[2001:db8:cafe::17]:4711\"")).contains(List.of("[2001:db8:cafe::17]:4711"));
        assertThat(Forwarded.nodes("for=192.0.2.60;proto=http;by=203.0.113.43")).contains(List.of("192.0.2.60"));
        assertThat(Forwarded.nodes("for=192.0.2.43, for=198.51.100.17"))
                .contains(List.of("192.0.2.43", "198.51.100.17"));
        assertThat(Forwarded.nodes("for=192.0.2.43,for=\"[2001:db8:cafe::17]\",for=unknown"))
                .contains(List.of("192.0.2.43", "[2001:db8:cafe::17]", "unknown"));
    }

    @Test
    void what_an_element_does_not_say_is_unknown() {
        assertThat(Forwarded.nodes("for=192.0.2.1, proto=https, "))
                .contains(List.of("192.0.2.1", "unknown", "unknown"));
        assertThat(Forwarded.nodes("")).contains(List.of("unknown"));
        assertThat(Forwarded.nodes("proto=https ; for=192.0.2.1;")).contains(List.of("192.0.2.1"));
    }

    @Test
    void escapes_and_separators_in_quotation_marks_are_a_part_of_the_value() {
        assertThat(Forwarded.nodes("host=\"a,b;c=\\\"d\";for=192.0.2.1")).contains(List.of("192.0.2.1"));
        assertThat(Forwarded.nodes("for=\"192.0.2.\\1\"")).contains(List.of("192.0.2.1"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "for",
                "for=",
                "=192.0.2.1",
                "for=\"192.0.2.1",
                "for=\"x\\",
                "for=192.0.2.1;for=192.0.2.2",
                "for=\"192.0.2.1\"junk",
                "for= 192.0.2.1",
                "for=192.0.2.1 proto=http",
                "for=\"x, for=\"192.0.2.9\""
            })
    void a_line_that_is_not_well_formed_tells_nothing(String line) {
        assertThat(Forwarded.nodes(line)).isEmpty();
    }

    @Property
    void reading_always_ends(
            @ForAll @Chars({'f', 'o', 'r', '=', '"', '\\', ',', ';', ' ', '1', '.'}) @StringLength(max = 30)
                    String line) {
        Forwarded.nodes(line).ifPresent(nodes -> assertThat(nodes).isNotEmpty().doesNotContainNull());
    }
}
