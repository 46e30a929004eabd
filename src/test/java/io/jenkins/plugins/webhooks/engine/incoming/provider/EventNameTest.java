package io.jenkins.plugins.webhooks.engine.incoming.provider;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.event.EventType;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventNameTest {
    @ParameterizedTest
    @CsvSource({
        "repo:push, repo:push",
        "order.shipped, order.shipped",
        "Push Hook, Push_Hook",
        "a/b\u00e9, a_b_",
        "..a...b.., a.b",
        "' x ', x",
    })
    void keeps_what_an_event_type_may_hold(String text, String name) {
        assertThat(EventName.first(text)).isEqualTo(name);
    }

    @Test
    void takes_the_first_that_says_anything() {
        assertThat(EventName.first(null, "", "  ", "..", "push", "other")).isEqualTo("push");
        assertThat(EventName.first(null, "")).isEqualTo("received");
        assertThat(EventName.first()).isEqualTo("received");
    }

    @Property
    void always_forms_a_valid_type(@ForAll String text) {
        assertValid(text);
    }

    @Property
    void always_forms_a_valid_type_of_dots_and_letters(@ForAll @CharRange(from = '-', to = ':') String text) {
        assertValid(text);
        assertValid(text.repeat(50));
    }

    private static void assertValid(String text) {
        assertThat(EventType.isValid("bitbucket-data-center." + EventName.first(text)))
                .isTrue();
    }
}
