package io.jenkins.plugins.webhooks.manage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

class QueryStringTest {
    @Test
    void no_query_gives_no_parameters() {
        assertThat(QueryString.parse(null)).isEmpty();
        assertThat(QueryString.parse("")).containsOnlyKeys("");
    }

    @Test
    void decodes_names_and_values_and_keeps_the_first() {
        assertThat(QueryString.parse("text=a%20b+c&limit=5&limit=6&live"))
                .isEqualTo(Map.of("text", "a b c", "limit", "5", "live", ""));
    }

    @Property
    void never_fails(@ForAll String query) {
        assertThat(QueryString.parse(query)).isNotNull();
    }
}
