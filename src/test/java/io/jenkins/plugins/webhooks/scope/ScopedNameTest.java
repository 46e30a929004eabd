package io.jenkins.plugins.webhooks.scope;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class ScopedNameTest {
    /** Deliveries are stored under it, so it must stay what it was. */
    @Test
    void is_readable_and_always_the_same() {
        assertThat(ScopedName.whole("chat", "team/app")).isEqualTo("chat-team-app-e46f7d7478");
    }

    @Test
    void tells_items_apart_whose_readable_names_are_the_same() {
        assertThat(ScopedName.whole("chat", "team/app")).isNotEqualTo(ScopedName.whole("chat", "team app"));
    }

    @Property
    void is_a_valid_name_for_every_item(@ForAll @StringLength(max = 300) String item) {
        assertThat(WebhookName.isValid(ScopedName.whole("c".repeat(40), item))).isTrue();
    }
}
