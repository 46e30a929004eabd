package io.jenkins.plugins.webhooks.engine.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class DoorPathTest {
    @ParameterizedTest
    @CsvSource({"/github, github,", "/Team_1-push, Team_1-push,", "/hub/s3cret.~_-, hub, s3cret.~_-"})
    void is_a_name_or_a_name_and_a_token(String path, String name, String token) {
        assertThat(DoorPath.parse(path)).contains(new DoorPath(name, token));
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "github",
                "//a",
                "/a/",
                "/a//b",
                "/a/b/",
                "/a/b/c",
                "/a/.",
                "/a/..",
                "/a/.b",
                "/../b",
                "/a/b;c",
                "/a/b%2fc",
                "/a/b c",
                "/a/b\n",
                "/a/b\\c",
                "/a;x=1/b"
            })
    void is_nothing_else(String path) {
        assertThat(DoorPath.parse(path)).isEmpty();
    }

    @Test
    void a_token_has_an_end() {
        assertThat(DoorPath.parse("/a/" + "x".repeat(200))).isPresent();
        assertThat(DoorPath.parse("/a/" + "x".repeat(201))).isEmpty();
    }

    @Test
    void no_text_shows_the_token() {
        assertThat(new DoorPath("hub", "s3cret")).hasToString("hub/****");
        assertThat(new DoorPath("hub", null)).hasToString("hub");
    }
}
