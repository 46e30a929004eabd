package io.jenkins.plugins.webhooks.engine.incoming.published;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeFormatTest {
    private static final RangeFormat HOOKS = RangeFormat::hooks;

    @Test
    void github_lists_its_hooks_among_others() throws IOException {
        assertThat(HOOKS.read("{\"hooks\":[\"192.30.252.0/22\",\"2a0a:a440::/29\"],\"web\":[\"1.2.3.0/24\"]}"
                        .getBytes(UTF_8)))
                .containsExactly("192.30.252.0/22", "2a0a:a440::/29");
    }

    @Test
    void atlassian_lists_products_and_directions() throws IOException {
        String document = """
                {"items": [
                  {"cidr": "104.192.136.0/21", "product": ["bitbucket", "jira"], "direction": ["egress", "ingress"]},
                  {"cidr": "13.52.5.0/25", "product": ["jira"], "direction": ["egress"]},
                  {"cidr": "18.205.93.0/25", "product": ["bitbucket"], "direction": ["ingress"]}
                ]}""";
        assertThat(RangeFormat.product("bitbucket").read(document.getBytes(UTF_8)))
                .containsExactly("104.192.136.0/21");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            0.0.0.0/0          | too wide
            0.0.0.0/7          | too wide
            ::/0               | too wide
            2000::/3           | too wide
            10.0.0.0/8         | not public
            127.0.0.0/8        | not public
            192.168.0.0/16     | not public
            fe80::/64          | not public
            example.com        | is no range
            192.30.252.1/22    | is no range
            """)
    void one_bad_entry_spoils_the_list(String entry, String message) {
        String document = "{\"hooks\":[\"192.30.252.0/22\",\"" + entry + "\"]}";
        assertThatIOException()
                .isThrownBy(() -> HOOKS.read(document.getBytes(UTF_8)))
                .withMessageContaining(message);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"{}", "[]", "{\"hooks\":[]}", "<html>", "{\"hooks\":\"192.30.252.0/22\"}"})
    void what_is_no_list_is_none(String document) {
        assertThatIOException().isThrownBy(() -> HOOKS.read(document.getBytes(UTF_8)));
    }

    @Test
    void what_is_built_in_passes_the_same_checks() {
        RangeSources.BUILT_IN.forEach((provider, source) -> {
            assertThat(AddressRanges.of(source.builtIn()).isEmpty())
                    .as(provider)
                    .isFalse();
            assertThat(source.builtIn()).as(provider).allSatisfy(each -> {
                String document = "{\"hooks\":[\"" + each + "\"]}";
                assertThat(HOOKS.read(document.getBytes(UTF_8))).hasSize(1);
            });
        });
    }
}
