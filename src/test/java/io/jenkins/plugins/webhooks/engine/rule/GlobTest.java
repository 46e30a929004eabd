package io.jenkins.plugins.webhooks.engine.rule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GlobTest {
    @ParameterizedTest
    @CsvSource({
        "main, main, true",
        "main, mainly, false",
        "release/*, release/1, true",
        "release/*, release/1/x, false",
        "release/**, release/1/x, true",
        "**, a/b/c, true",
        "*, a/b, false",
        "*, a, true",
        "**/x, x, true",
        "**/x, a/b/x, true",
        "**/x, a/bx, false",
        "docs/**/*.md, docs/a.md, true",
        "docs/**/*.md, docs/a/b.md, true",
        "docs/**/*.md, docs/a/b.txt, false",
        "v?.*, v1.2, true",
        "v?.*, v12.2, false",
        "a?b, a/b, false",
        "*.java, A.java, true",
        "*.java, src/A.java, false",
        "**/*.java, src/A.java, true",
        "a.c, abc, false",
        "(x|y)[z], (x|y)[z], true",
        "Main, main, false"
    })
    void stands_for_what_is_documented(String glob, String text, boolean expected) {
        assertThat(Glob.of(glob, false).matches(text)).isEqualTo(expected);
    }

    @Test
    void may_take_capital_and_small_letters_for_the_same() {
        assertThat(Glob.of("Dependabot*", true).matches("dependabot[bot]")).isTrue();
    }

    @Test
    void is_never_slow() {
        Glob glob = Glob.of("**a".repeat(100), false);
        // By trying it would take longer than anybody lives; a minute is for machines that have other things to do.
        Assertions.assertTimeoutPreemptively(
                Duration.ofMinutes(1),
                () -> assertThat(glob.matches("a".repeat(4000) + "b")).isFalse());
    }

    @Property
    void stands_for_itself_and_stars_for_everything(@ForAll @AlphaChars @StringLength(min = 1, max = 50) String name) {
        assertThat(Glob.of(name, false).matches(name)).isTrue();
        assertThat(Glob.of("*", false).matches(name)).isTrue();
        assertThat(Glob.of(name.charAt(0) + "*", false).matches(name)).isTrue();
    }

    @Test
    void empty_is_refused() {
        assertThatIllegalArgumentException().isThrownBy(() -> Glob.of(" ", false));
        assertThatIllegalArgumentException().isThrownBy(() -> Glob.of("x".repeat(501), false));
    }
}
