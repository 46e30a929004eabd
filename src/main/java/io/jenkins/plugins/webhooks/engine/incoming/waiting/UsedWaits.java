package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** Waits that a request has ended not long ago, by the hash of their token. */
final class UsedWaits {
    static final Duration KNOWN = Duration.ofDays(1);
    static final int MOST = 10_000;

    private final Map<String, Used> byToken = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Used> eldest) {
            return size() > MOST;
        }
    };

    /** Known until a time. */
    private record Used(Wait waiting, Instant until) {}

    synchronized void add(String key, Wait wait, Instant now) {
        byToken.put(key, new Used(wait, now.plus(KNOWN)));
    }

    synchronized Optional<Wait> of(String key, Instant now) {
        return Optional.ofNullable(byToken.get(key))
                .filter(used -> now.isBefore(used.until()))
                .map(Used::waiting);
    }
}
