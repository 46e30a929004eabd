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
    @ValueSource(strings = {"/webhook/github", "/webhook/a", "/webhook/Team_1-push", "/webhook/hub/s3cret"})
    void a_name_below_the_prefix_is_a_webhook_with_a_token_or_without(String path) {
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
                "/webhook/a/b/c",
                "/webhook/a/..",
                "/webhook/a/b/",
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

    @Property
    void every_name_has_its_path(@ForAll @AlphaChars @StringLength(min = 1, max = 100) String name) {
        assertThat(WebhookPath.matches("/webhook/" + name)).isTrue();
        assertThat(WebhookPath.matches("/webhook/" + name + "/" + name)).isTrue();
    }

    @Property
    void no_third_segment_passes(
            @ForAll @AlphaChars @StringLength(min = 1, max = 20) String first,
            @ForAll @Chars({'/', '.', '%', ';', 'a', '\\'}) @StringLength(max = 10) String more) {
        assertThat(WebhookPath.matches("/webhook/" + first + "/token/" + more)).isFalse();
    }
}
