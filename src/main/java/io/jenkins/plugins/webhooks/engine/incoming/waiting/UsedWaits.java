package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Waits that a request has ended not long ago, by the hash of their token: its sender may not have heard our answer and
 * may come again. In memory for the same reason as {@link OpenWaits}.
 */
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

    synchronized void add(WaitTable.Row row, Instant now) {
        byToken.put(OpenWaits.key(row.token()), new Used(row.waiting(), now.plus(KNOWN)));
    }

    synchronized Optional<Wait> of(String token, Instant now) {
        return Optional.ofNullable(byToken.get(OpenWaits.key(WaitToken.hash(token))))
                .filter(used -> now.isBefore(used.until()))
                .map(Used::waiting);
    }
}
