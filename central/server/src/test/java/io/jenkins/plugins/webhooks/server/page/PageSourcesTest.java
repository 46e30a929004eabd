package io.jenkins.plugins.webhooks.server.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the page's files promise, read from the files; it needs no browser. */
class PageSourcesTest {
    private static final Path FOLDER = Path.of(System.getProperty("webhooks.root"), "src/main/webapp");
    private static final Pattern MARKUP = Pattern.compile("innerHTML|outerHTML|insertAdjacentHTML|document\\.write"
            + "|createContextualFragment|\\beval\\(|new Function");
    private static final Pattern INLINE =
            Pattern.compile("<style|\\sstyle=|\\son[a-z]+=|<script(?![^>]*\\ssrc=)|javascript:");
    private static final Pattern SELECTORS = Pattern.compile("([^{}]+)\\{");
    private static final int MOST_LINES = 200;

    static Stream<Path> scripts() {
        return files(".js");
    }

    static Stream<Path> styles() {
        return files(".css");
    }

    static Stream<Path> documents() {
        return files(".html");
    }

    private static Stream<Path> files(String ending) {
        try {
            return Files.list(FOLDER).filter(file -> file.toString().endsWith(ending)).sorted();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_never_turns_text_into_markup_or_code(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContainPattern(MARKUP);
    }

    @ParameterizedTest
    @MethodSource("scripts")
    void a_script_is_small(Path file) throws IOException {
        assertThat(Files.readAllLines(file)).hasSizeLessThan(MOST_LINES);
    }

    @ParameterizedTest
    @MethodSource("documents")
    void a_document_needs_nothing_inline(Path file) throws IOException {
        assertThat(Files.readString(file)).doesNotContainPattern(INLINE);
    }

    @ParameterizedTest
    @MethodSource("styles")
    void a_style_touches_the_page_alone(Path file) throws IOException {
        String css = Files.readString(file).replaceAll("(?s)/\\*.*?\\*/", "");
        List<String> selectors = SELECTORS.matcher(css)
                .results()
                .map(MatchResult::group)
                .map(group -> group.replace("{", "").trim())
                .filter(selector -> !selector.startsWith("@"))
                .flatMap(group -> Stream.of(group.split(",\\s*\n")))
                .toList();

        assertThat(selectors)
                .hasSizeGreaterThan(50)
                .allMatch(each -> each.trim().matches("(?s)(body)?\\.webhooks-page\\b.*"));
    }
}
