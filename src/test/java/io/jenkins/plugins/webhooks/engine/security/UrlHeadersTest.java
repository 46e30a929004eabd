package io.jenkins.plugins.webhooks.engine.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import okhttp3.Headers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UrlHeadersTest {
    @ParameterizedTest
    @CsvSource({
        "event=page_created, event, page_created",
        "a=1&event=x, event, x",
        "a=%C3%A9+b, a, \u00e9 b",
        "a, a, ''",
        "a=b=c, a, b=c",
        "%65vent=x, event, x",
    })
    void parameters_are_found_by_their_names(String query, String name, String value) {
        assertThat(UrlHeaders.add(Headers.EMPTY, null, query).get(UrlHeaders.query(name)))
                .isEqualTo(value);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "&&", "=x", "a=%zz", "a=%", "a=%0d%0aX-Evil:%201", "a=%00", "a b=c"})
    void what_is_malformed_or_no_text_is_left_out(String query) {
        Headers headers = UrlHeaders.add(Headers.EMPTY, null, query);

        assertThat(headers.get(UrlHeaders.query("a")) == null
                        || headers.get(UrlHeaders.query("a")).isEmpty())
                .isTrue();
        assertThat(headers.get("X-Evil")).isNull();
    }

    @Test
    void a_parameter_that_comes_again_is_kept_again() {
        assertThat(UrlHeaders.add(Headers.EMPTY, null, "token=a&token=b").values(UrlHeaders.query("token")))
                .containsExactly("a", "b");
    }

    @Test
    void no_sender_can_pass_a_header_off_as_a_part_of_the_url() {
        Headers sent = new Headers.Builder()
                .addUnsafeNonAscii(":path.token", "forged")
                .add("X-Kept", "1")
                .build();

        assertThat(UrlHeaders.add(sent, null, null).names()).containsExactly("X-Kept");
        assertThat(UrlHeaders.add(sent, "right", null).values(UrlHeaders.TOKEN)).containsExactly("right");
    }

    @ParameterizedTest
    @ValueSource(strings = {"token", "access_token", "secret", "apiKey", "sig", "signature", "code", "auth", "passwd"})
    void secrets_are_masked_before_they_are_kept(String parameter) {
        Headers url = UrlHeaders.add(Headers.EMPTY, "path-secret", parameter + "=query-secret&event=page_created");
        List<Header> kept = Redaction.headers(url, Set.of());

        assertThat(kept.toString())
                .doesNotContain("path-secret", "query-secret")
                .contains("page_created");
    }

    @Test
    void a_query_can_not_fill_the_memory() {
        assertThat(UrlHeaders.add(Headers.EMPTY, null, "a=1&".repeat(10_000)).size())
                .isEqualTo(50);
        assertThat(UrlHeaders.add(Headers.EMPTY, null, "a=" + "x".repeat(10_000))
                        .size())
                .isZero();
    }

    @Property
    void any_query_is_read_without_an_exception(@ForAll String token, @ForAll String query) {
        assertThatCode(() -> UrlHeaders.add(Headers.EMPTY, token, query)).doesNotThrowAnyException();
    }
}
