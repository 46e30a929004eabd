package io.jenkins.plugins.webhooks.engine.outgoing.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StatusSetTest {
    @Property
    void a_range_holds_its_ends_and_what_is_between(
            @ForAll @IntRange(min = 100, max = 599) int one,
            @ForAll @IntRange(min = 100, max = 599) int other,
            @ForAll @IntRange(min = 100, max = 599) int status) {
        int first = Math.min(one, other);
        int last = Math.max(one, other);
        assertThat(StatusSet.parse(List.of(first + "-" + last)).contains(status))
                .isEqualTo(first <= status && status <= last);
    }

    @Test
    void several_entries_count_together_and_are_shown_as_written() {
        StatusSet set = StatusSet.parse(List.of("200-299", " 404 ", "301 - 302"));
        assertThat(set.contains(404)).isTrue();
        assertThat(set.contains(302)).isTrue();
        assertThat(set.contains(403)).isFalse();
        assertThat(set).hasToString("200-299, 404, 301-302");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2xx", "99", "600", "200-", "-299", "299-200", "200,204"})
    void what_is_no_status_is_refused_with_its_own_words(String entry) {
        assertThatIllegalArgumentException().isThrownBy(() -> StatusSet.parse(List.of(entry)));
    }
}
