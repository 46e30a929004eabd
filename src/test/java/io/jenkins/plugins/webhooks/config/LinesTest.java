package io.jenkins.plugins.webhooks.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.NotBlank;
import org.junit.jupiter.api.Test;

class LinesTest {

    @Test
    void blank_lines_and_surrounding_blanks_do_not_count() {
        assertThat(Lines.split(" a \r\n\r\n\t\nb c\n")).containsExactly("a", "b c");
    }

    @Test
    void nothing_gives_nothing() {
        assertThat(Lines.split(null)).isEmpty();
        assertThat(Lines.clean(null)).isEmpty();
    }

    @Test
    void lists_can_be_changed_and_written_by_xstream() {
        assertThat(Lines.clean(List.of("a"))).isExactlyInstanceOf(java.util.ArrayList.class);
    }

    @Property
    void what_a_form_shows_is_what_it_sends_back(@ForAll List<@NotBlank @AlphaChars String> entries) {
        assertThat(Lines.split(Lines.join(entries))).isEqualTo(entries);
    }
}
