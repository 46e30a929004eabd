package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The open waits by the hash of their token. In memory, so that a stranger's guess costs one hash and no look at the
 * disk; looking up a hash tells nothing by its time, because nobody can steer towards a hash.
 */
final class OpenWaits {
    private final Map<String, Wait> byToken = new ConcurrentHashMap<>();

    void add(WaitTable.Row row) {
        byToken.put(key(row.token()), row.waiting());
    }

    /** Gives the hash of its token, if it was among them. */
    Optional<byte[]> remove(String id) {
        Optional<String> key = byToken.entrySet().stream()
                .filter(each -> each.getValue().id().equals(id))
                .map(Map.Entry::getKey)
                .findFirst();
        key.ifPresent(byToken::remove);
        return key.map(HexFormat.of()::parseHex);
    }

    Optional<Wait> of(String token, Instant now) {
        return Optional.ofNullable(byToken.get(key(WaitToken.hash(token)))).filter(wait -> wait.isOpen(now));
    }

    List<Wait> of(String owner) {
        return byToken.values().stream()
                .filter(wait -> wait.owner().equals(owner))
                .toList();
    }

    List<Wait> overdue(Instant now) {
        return byToken.values().stream().filter(wait -> !wait.isOpen(now)).toList();
    }

    Optional<Instant> nextExpiry() {
        return byToken.values().stream().map(Wait::expiresAt).min(Comparator.naturalOrder());
    }

    static String key(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
