package io.jenkins.plugins.webhooks.receive;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.Chars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class WebhookPathTest {
    @ParameterizedTest
    @ValueSource(strings = {"/webhook/github", "/webhook/a", "/webhook/Team_1-push"})
    void a_name_below_the_prefix_is_a_webhook(String path) {
        assertThat(WebhookPath.matches(path)).isTrue();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "",
                "/",
                "/webhook",
                "/webhook/",
                "/webhookx",
                "/webhookx/github",
                "/webhooks/github",
                "/webhook/a/b",
                "/webhook/a/",
                "/webhook//a",
                "/webhook/..",
                "/webhook/a;x=1",
                "/webhook/%61",
                "/webhook/a b",
                "/webhook/a\n",
                "webhook/a",
                "/x/webhook/a",
                "/WEBHOOK/a"
            })
    void anything_else_is_not(String path) {
        assertThat(WebhookPath.matches(path)).isFalse();
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "/", "github", "/a/b", "//a", "/a/"})
    void what_is_no_single_name_has_none(String rest) {
        assertThat(WebhookPath.name(rest)).isEmpty();
    }

    @Property
    void the_path_of_a_name_gives_the_name(@ForAll @AlphaChars @StringLength(min = 1, max = 100) String name) {
        assertThat(WebhookPath.name("/" + name)).contains(name);
        assertThat(WebhookPath.matches("/webhook/" + name)).isTrue();
    }

    @Property
    void no_further_segment_passes(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String first,
            @ForAll @Chars({'/', '.', '%', ';', 'a', '\\'}) @StringLength(max = 10) String more) {
        assertThat(WebhookPath.matches("/webhook/" + first + "/" + more)).isFalse();
    }
}
