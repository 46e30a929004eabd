package io.jenkins.plugins.webhooks.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Functions of the page's modules, called in a browser. */
@NeedsChromium
class PageFunctionsTest {
    private static Chromium chromium;
    private static Site site;

    @BeforeAll
    static void start(@TempDir Path profile, @TempDir Path home) throws Exception {
        chromium = Chromium.start(profile);
        site = Site.open(home);
        chromium.open(site.page(""));
    }

    @AfterAll
    static void stop() {
        site.close();
        chromium.close();
    }

    @Test
    void json_is_indented_without_rounding_a_number() {
        String json = "{\"a\":[1.10,12345678901234567890,{}],\"b\":\"{,: \\\"}\",\"c\":[]}";

        assertThat(chromium.call("/format.js", "pretty", json))
                .isEqualTo(
                        """
                        {
                          "a": [
                            1.10,
                            12345678901234567890,
                            {}
                          ],
                          "b": "{,: \\"}",
                          "c": []
                        }""");
    }

    @ParameterizedTest
    @ValueSource(strings = {"ref=refs%2Fheads%2Fmain", "{\"cut\": ", "plain text", "12345678901234567890"})
    void other_text_stays_as_it_is(String text) {
        assertThat(chromium.call("/format.js", "pretty", text)).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "javascript:alert(1)", "JaVaScRiPt:alert(1)", " javascript:alert(1)", "java\nscript:alert(1)",
        "data:text/html,<script>alert(1)</script>", "vbscript:x", "file:///etc/passwd", "http://"
    })
    void a_dangerous_address_is_no_link(String url) {
        assertThat(chromium.call("/urls.js", "safeUrl", url)).isNull();
    }

    @Test
    void an_address_of_the_web_or_of_this_server_is_a_link() {
        assertThat(chromium.call("/urls.js", "safeUrl", "https://ci.example/job/1/")).isEqualTo("https://ci.example/job/1/");
        assertThat(chromium.call("/urls.js", "safeUrl", "job/deploy/12/")).isEqualTo(site.page("job/deploy/12/"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-02T03:04:05Z, now",
        "2026-01-02T03:04:00Z, 5s ago",
        "2026-01-02T03:04:35Z, in 30s",
        "2026-01-02T03:00:05Z, 4m ago",
        "2026-01-01T21:04:05Z, 6h ago",
        "2025-12-30T03:04:05Z, 3d ago"
    })
    void times_are_relative(String instant, String words) {
        long now = Instant.parse("2026-01-02T03:04:05Z").toEpochMilli();

        assertThat(chromium.call("/format.js", "relative", instant, now)).isEqualTo(words);
    }

    @Test
    void an_address_is_read_as_it_was_written() {
        Object hash = chromium.call("/router.js", "hashOf", "receipts", "a/b", Map.of("text", "x&y=z #", "state", ""));

        assertThat(hash).isEqualTo("#receipts/a%2Fb?text=x%26y%3Dz+%23");
        assertThat(chromium.call("/router.js", "parseHash", hash))
                .isEqualTo(Map.of("view", "receipts", "id", "a/b", "query", Map.of("text", "x&y=z #")));
    }
}
