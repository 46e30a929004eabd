package io.jenkins.plugins.webhooks.engine.incoming.published;

import io.jenkins.plugins.webhooks.engine.observe.Metrics;
import io.jenkins.plugins.webhooks.engine.security.AddressRanges;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import okhttp3.OkHttpClient;

/**
 * The addresses that systems publish, asked for once a day, and only for systems whose incoming webhooks allow them. The
 * last good list outlives a restart. Requests never wait for it.
 */
public final class PublishedRanges implements Pump.Step {
    private static final Duration LONGEST_WAIT = Duration.ofHours(1);

    private final Store store;
    private final Clock clock;
    private final Metrics metrics;
    private final Map<String, RangeSource> sources;
    private final Map<String, Tracked> tracked = new ConcurrentHashMap<>();
    /** A metric stays once it is there. */
    private final Set<String> measured = ConcurrentHashMap.newKeySet();

    private volatile RangeFetcher fetcher;

    /** Knows the systems that come with the engine. */
    public PublishedRanges(Store store, Clock clock, Metrics metrics) {
        this(store, clock, metrics, RangeSources.BUILT_IN);
    }

    PublishedRanges(Store store, Clock clock, Metrics metrics, Map<String, RangeSource> sources) {
        this.store = store;
        this.clock = clock;
        this.metrics = metrics;
        this.sources = sources;
    }

    /**
     * The ranges of a provider, as known whenever they are asked for. From now on they are kept up to date.
     *
     * @throws IllegalArgumentException if it publishes none
     */
    public Supplier<AddressRanges> of(String provider) {
        RangeSource source = sources.get(provider);
        if (source == null) {
            throw new IllegalArgumentException("'" + provider + "' publishes no addresses: write its ranges instead of"
                    + " 'provider'; known are " + String.join(", ", new TreeSet<>(sources.keySet())));
        }
        Tracked found = tracked.computeIfAbsent(source.name(), name -> track(source));
        return () -> found.known().ranges();
    }

    private Tracked track(RangeSource source) {
        Tracked fresh = new Tracked(source, store);
        if (!source.isFixed() && measured.add(source.name())) {
            metrics.gauge(
                    "webhooks.published.ranges.age.seconds",
                    "Age of the address ranges that a system publishes; NaN if they were never read",
                    "source",
                    source.name(),
                    () -> age(source.name()));
        }
        return fresh;
    }

    private double age(String source) {
        Tracked found = tracked.get(source);
        Instant fetchedAt = found == null ? null : found.known().fetchedAt();
        return fetchedAt == null
                ? Double.NaN
                : Duration.between(fetchedAt, clock.instant()).toSeconds();
    }

    /**
     * Says which providers' ranges are in use, and by which client to ask for them.
     *
     * @param http must be guarded
     */
    public void use(Set<String> providers, OkHttpClient http) {
        fetcher = new RangeFetcher(http);
        tracked.keySet()
                .retainAll(
                        providers.stream().map(each -> sources.get(each).name()).toList());
    }

    /** Asks what is due. */
    @Override
    public Duration run() {
        Instant now = clock.instant();
        Instant next = now.plus(LONGEST_WAIT);
        for (Tracked each : tracked.values()) {
            Instant due = each.refresh(fetcher, now);
            next = due.isBefore(next) ? due : next;
        }
        return Duration.between(now, next);
    }

    /** What an administrator should know, in words. */
    public List<String> warnings() {
        Instant now = clock.instant();
        return tracked.values().stream()
                .map(each -> each.warning(now))
                .filter(Objects::nonNull)
                .sorted()
                .toList();
    }
}
