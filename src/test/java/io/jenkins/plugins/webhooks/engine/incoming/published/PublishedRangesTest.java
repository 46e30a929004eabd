package io.jenkins.plugins.webhooks.engine.incoming.published;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import inet.ipaddr.IPAddressString;
import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.SettableClock;
import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import io.jenkins.plugins.webhooks.engine.security.EgressGuard;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.GuardedHttp;
import io.jenkins.plugins.webhooks.engine.store.SqliteStore;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.OkHttpClient;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PublishedRangesTest {
    private static final Set<String> GITHUB = Set.of("github");

    @StartStop
    private final MockWebServer publisher = new MockWebServer();

    @TempDir
    private Path folder;

    private final SettableClock clock = new SettableClock();
    private Metrics metrics;
    private Store store;
    private PublishedRanges published;

    @BeforeEach
    void open() {
        store = SqliteStore.open(
                "jdbc:sqlite:" + folder.resolve("webhooks.db"),
                Fixture.environment(folder).threads());
        published = start();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private PublishedRanges start() {
        Map<String, RangeSource> sources = Map.of(
                "github",
                new RangeSource("github", publisher.url("/meta"), RangeFormat::hooks, List.of("192.30.252.0/22")),
                "travis",
                new RangeSource("travis", null, document -> List.of(), List.of("54.173.229.200")));
        metrics = new Metrics();
        return new PublishedRanges(store, clock, metrics, sources);
    }

    private static OkHttpClient http(String... allow) {
        return GuardedHttp.client(new OkHttpClient(), new EgressGuard(new EgressSettings(List.of(allow))));
    }

    private void publish(int status, String body) {
        publisher.enqueue(new MockResponse.Builder().code(status).body(body).build());
    }

    private static boolean has(Supplier<AddressRanges> ranges, String address) {
        return ranges.get().contains(new IPAddressString(address).getAddress());
    }

    @Test
    void nothing_is_asked_for_as_long_as_nobody_needs_it() {
        published.use(Set.of(), http("127.0.0.0/8", "::1"));
        assertThat(published.run()).isPositive();
        Supplier<AddressRanges> fixed = published.of("travis");
        published.use(Set.of("travis"), http("127.0.0.0/8", "::1"));
        published.run();
        assertThat(has(fixed, "54.173.229.200")).isTrue();
        published.of("github");
        published.use(Set.of("travis"), http("127.0.0.0/8", "::1"));
        published.run();
        assertThat(publisher.getRequestCount()).isZero();
        assertThat(published.warnings()).isEmpty();
    }

    @Test
    void what_is_published_replaces_what_is_built_in_and_is_asked_for_daily() {
        Supplier<AddressRanges> ranges = published.of("github");
        published.use(GITHUB, http("127.0.0.0/8", "::1"));
        assertThat(has(ranges, "192.30.252.1")).isTrue();
        publish(200, "{\"hooks\":[\"140.82.112.0/20\"]}");
        published.run();
        assertThat(has(ranges, "192.30.252.1")).isFalse();
        assertThat(has(ranges, "140.82.112.1")).isTrue();
        clock.advance(Duration.ofHours(23));
        published.run();
        assertThat(publisher.getRequestCount()).isEqualTo(1);
        clock.advance(Duration.ofHours(1));
        publish(200, "{\"hooks\":[\"143.55.64.0/20\"]}");
        published.run();
        assertThat(has(ranges, "143.55.64.1")).isTrue();
    }

    @Test
    void the_last_good_list_outlives_bad_answers_and_a_restart() {
        published.of("github");
        published.use(GITHUB, http("127.0.0.0/8", "::1"));
        publish(200, "{\"hooks\":[\"140.82.112.0/20\"]}");
        published.run();

        published = start();
        Supplier<AddressRanges> ranges = published.of("github");
        published.use(GITHUB, http("127.0.0.0/8", "::1"));
        assertThat(has(ranges, "140.82.112.1")).isTrue();
        clock.advance(Duration.ofDays(1));
        publish(200, "{\"hooks\":[\"0.0.0.0/0\"]}");
        published.run();
        clock.advance(Duration.ofHours(1));
        publish(503, "");
        published.run();
        clock.advance(Duration.ofHours(1));
        publish(200, " ".repeat(5 * 1024 * 1024));
        published.run();
        assertThat(publisher.getRequestCount()).isEqualTo(4);
        assertThat(has(ranges, "140.82.112.1")).isTrue();
        assertThat(has(ranges, "203.0.113.5")).isFalse();
    }

    @Test
    void what_is_stale_is_told_and_measured() {
        published.of("github");
        published.use(GITHUB, http("127.0.0.0/8", "::1"));
        publish(200, "{\"hooks\":[\"140.82.112.0/20\"]}");
        published.run();
        clock.advance(Duration.ofDays(2));
        publish(500, "");
        published.run();
        assertThat(published.warnings()).isEmpty();
        clock.advance(Duration.ofDays(2));
        assertThat(published.warnings()).singleElement().asString().contains("were last read at", "answered 500");
        assertThat(metrics.scrape()).contains("webhooks_published_ranges_age_seconds{source=\"github\"} 345600");
    }

    @Test
    void what_was_never_read_is_told_at_once() {
        Supplier<AddressRanges> ranges = published.of("github");
        published.use(GITHUB, http());
        published.run();
        assertThat(published.warnings()).singleElement().asString().contains("never read", "egress.allow");
        assertThat(publisher.getRequestCount()).isZero();
        assertThat(has(ranges, "192.30.252.1")).isTrue();
    }

    @Test
    void a_system_that_publishes_none_is_refused_in_words() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> published.of("custom"))
                .withMessage(
                        "'custom' publishes no addresses: write its ranges instead of 'provider'; known are github,"
                                + " travis");
    }
}
