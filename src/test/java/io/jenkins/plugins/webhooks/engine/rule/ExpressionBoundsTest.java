package io.jenkins.plugins.webhooks.engine.rule;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Nothing that stands in an expression or a document gets more than its share. */
class ExpressionBoundsTest {
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final JsonNode DOCUMENT = Nasty.document();
    /**
     * Of the thread's own CPU, not of the clock. Ten times the bound, because a crowded machine counts some of others'
     * work here too; what is not stopped runs for minutes.
     */
    private static final long BOUND = TimeUnit.SECONDS.toNanos(5);

    static Stream<String> nasty() {
        return Nasty.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("nasty")
    void what_wants_everything_is_stopped_within_a_second(String text) {
        long before = THREADS.getCurrentThreadCpuTime();
        String outcome = Nasty.outcome(text, DOCUMENT);
        assertThat(THREADS.getCurrentThreadCpuTime() - before).as(outcome).isLessThan(BOUND);
    }

    @Test
    void all_of_it_runs_in_64_megabytes() throws Exception {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:+UseSerialGC",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Nasty.class.getName())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        assertThat(output.lines().count()).as(output).isGreaterThanOrEqualTo(Nasty.ALL.size());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "$pad('x', 4)|\"x   \"",
                "$pad('x', -3, '#-')|\"#-x\"",
                "$join(['a', 'b'], ',')|\"a,b\"",
                "$split('a,b', ',')|[\"a\",\"b\"]",
                "$split('abc', '')|[\"a\",\"b\",\"c\"]",
                "$split('a1b22c', /[0-9]+/)|[\"a\",\"b\",\"c\"]",
                "$split('a,b,c', ',', 2)|[\"a\",\"b\"]",
                "$replace('abab', 'a', 'x')|\"xbxb\"",
                "$replace('abab', 'a', 'x', 1)|\"xbab\"",
                "$replace('John Smith', /(\\w+)\\s(\\w+)/, '$2, $1')|\"Smith, John\"",
                "$replace('a.b', '.', '-')|\"a-b\"",
                "$replace('5', /5/, '$$0')|\"$0\"",
                "$replace('ab', /[a-z]/, function($m) { $uppercase($m.match) })|\"AB\"",
                "$match('ababbabbcc', /a(b+)/)[1]|{\"match\":\"abb\",\"index\":2,\"groups\":[\"bb\"]}",
                "$count($match('aaa', /a/, 2))|2",
                "$contains('abc', /B/i)|true",
                "$contains('abc', 'bc')|true",
                "('abc' ~> /b/).start|1",
                "$round(2.55, 1)|2.6",
                "$string({'a': [1, 'b']})|\"{\\\"a\\\":[1,\\\"b\\\"]}\"",
                "$distinct([1, 2, 1])|[1,2]",
                "$spread({'a': 1, 'b': 2})|[{\"a\":1},{\"b\":2}]",
                "$fromMillis(0)|\"1970-01-01T00:00:00.000Z\"",
                "$toMillis('1970-01-01T00:00:01Z')|1000",
                "$toMillis('03/02/1970', '[D01]/[M01]/[Y0001]')|2851200000",
                "$count($append([1, 2], 3))|3",
                "($p := $pad(?, 3, '.'); $p('a'))|\"a..\"",
                "$map(['a', 'b'], $uppercase)|[\"A\",\"B\"]",
                "$formatInteger(7, '000')|\"007\"",
                "[1..3]|[1,2,3]",
                "1.10 + 0|1.1"
            })
    void what_is_bounded_still_does_what_jsonata_says(String text, String result) throws Exception {
        assertThat(Expression.parse(text).evaluate(DOCUMENT)).hasToString(result);
    }

    @Test
    void a_large_document_does_not_count_against_a_small_question() throws Exception {
        ObjectNode large = Json.MAPPER.createObjectNode().put("branch", "main").put("text", "x".repeat(6_000_000));
        large.set("more", DOCUMENT);
        assertThat(Expression.parse("branch = 'main' and $count(more.list) > 5").test(large))
                .isTrue();
    }

    @Test
    void a_result_is_at_most_a_megabyte() {
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() ->
                        Expression.parse("[$pad('', 600000), $pad('', 600000)]").evaluate(DOCUMENT))
                .withMessageContaining("larger than 1 MB");
    }

    @Test
    void an_interrupted_thread_stops_evaluating() {
        Thread.currentThread().interrupt();
        assertThatExceptionOfType(ExpressionException.class)
                .isThrownBy(() -> Expression.parse("1 + 1").evaluate(DOCUMENT))
                .withMessageContaining("interrupted");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
    void whatever_is_put_together_ends_in_a_result_or_in_words(@ForAll("expressions") String text) {
        long before = THREADS.getCurrentThreadCpuTime();
        assertThat(Nasty.outcome(text, DOCUMENT)).isNotEmpty();
        assertThat(THREADS.getCurrentThreadCpuTime() - before).isLessThan(BOUND);
    }

    @Property(tries = 500)
    void whatever_is_typed_is_read_or_refused_in_words(@ForAll String text) {
        assertThat(Nasty.outcome(text, Json.MAPPER.createObjectNode())).isNotEmpty();
    }

    @Provide
    Arbitrary<String> expressions() {
        return expressions(3);
    }

    private static Arbitrary<String> expressions(int depth) {
        Arbitrary<String> leaves = Arbitraries.of(
                "$",
                "as",
                "list",
                "map",
                "objects",
                "huge",
                "1",
                "0",
                "-1",
                "1e300",
                "'x'",
                "null",
                "true",
                "[1..5000]",
                "/(a+)+$/",
                "/x*/",
                "function($a, $b) { $a }",
                "{}",
                "[]",
                "$uppercase",
                "$append",
                "list[0]");
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<String> functions = Arbitraries.of(List.of(
                "string",
                "pad",
                "join",
                "split",
                "replace",
                "match",
                "contains",
                "map",
                "filter",
                "reduce",
                "sift",
                "each",
                "append",
                "zip",
                "merge",
                "spread",
                "keys",
                "lookup",
                "sort",
                "distinct",
                "reverse",
                "shuffle",
                "round",
                "power",
                "formatNumber",
                "formatInteger",
                "formatBase",
                "fromMillis",
                "toMillis",
                "substring",
                "single",
                "clone",
                "number",
                "type",
                "sum",
                "max",
                "base64encode",
                "parseInteger",
                "trim"));
        Arbitrary<String> inner = expressions(depth - 1);
        Arbitrary<String> calls = Combinators.combine(
                        functions, inner.list().ofMinSize(1).ofMaxSize(3))
                .as((name, arguments) -> "$" + name + "(" + String.join(", ", arguments) + ")");
        Arbitrary<String> pairs = Combinators.combine(
                        inner, Arbitraries.of(" & ", ".", " + ", " = ", " in ", " ~> ", "..", " and "), inner)
                .as((left, operator, right) -> "(" + left + operator + right + ")");
        return Arbitraries.oneOf(
                leaves,
                calls,
                calls,
                pairs,
                inner.list().ofMaxSize(3).map(items -> "[" + String.join(", ", items) + "]"),
                inner.map(each -> "list.(" + each + ")"),
                inner.map(each -> "$map([1..1000], function($x) { " + each + " })"));
    }
}
