package io.jenkins.plugins.webhooks.engine.incoming.published;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One source in use: what is known of it, and when to ask it again. */
final class Tracked {
    private static final Logger LOGGER = LoggerFactory.getLogger(Tracked.class);
    private static final Duration BETWEEN_FETCHES = Duration.ofDays(1);
    private static final Duration AFTER_FAILURE = Duration.ofHours(1);
    /** Three missed days are no longer bad luck. */
    private static final Duration STALE = Duration.ofDays(3);

    private final RangeSource source;
    private final Store store;
    private volatile Known known;
    private volatile String failure;
    private Instant next;

    Tracked(RangeSource source, Store store) {
        this.source = source;
        this.store = store;
        this.known = (source.isFixed()
                        ? Optional.<Known>empty()
                        : store.read(connection -> RangeTable.find(connection, source.name())))
                .orElseGet(() -> Known.of(source.builtIn(), null));
        this.next = source.isFixed()
                ? Instant.MAX
                : known.fetchedAt() == null ? Instant.MIN : known.fetchedAt().plus(BETWEEN_FETCHES);
    }

    Known known() {
        return known;
    }

    /** Asks the source if it is time to, and tells when it will be again. */
    Instant refresh(RangeFetcher fetcher, Instant now) {
        if (now.isBefore(next)) {
            return next;
        }
        try {
            Known fresh = Known.of(fetcher.fetch(source), now);
            store.write(connection -> {
                        RangeTable.put(connection, source.name(), fresh);
                        return null;
                    })
                    .join();
            known = fresh;
            failure = null;
            next = now.plus(BETWEEN_FETCHES);
        } catch (IOException | RuntimeException e) {
            failure = String.valueOf(e.getMessage());
            next = now.plus(AFTER_FAILURE);
            LOGGER.warn(
                    "The address ranges at {} could not be read, the last good ones stay: {}", source.url(), failure);
        }
        return next;
    }

    /** What an administrator should know; null if all is well. */
    @CheckForNull
    String warning(Instant now) {
        if (source.isFixed() || failure == null) {
            return null;
        }
        if (known.fetchedAt() == null) {
            return "the address ranges at " + source.url() + " were never read, built-in ones are used: " + failure;
        }
        return known.fetchedAt().plus(STALE).isBefore(now)
                ? "the address ranges at " + source.url() + " were last read at " + known.fetchedAt() + ": " + failure
                : null;
    }
}
