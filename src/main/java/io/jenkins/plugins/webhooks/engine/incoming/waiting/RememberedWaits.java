package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * By the hash of their token, for one process that owns the store. In memory, so that a stranger's guess costs one hash and no look at the
 * disk; looking up a hash tells nothing by its time, because nobody can steer towards a hash.
 */
final class RememberedWaits implements OpenWaits {
    private final Map<String, Wait> byToken = new ConcurrentHashMap<>();

    RememberedWaits(List<WaitTable.Row> open) {
        open.forEach(this::add);
    }

    @Override
    public void add(WaitTable.Row row) {
        byToken.put(key(row.token()), row.waiting());
    }

    @Override
    public void remove(String id) {
        byToken.values().removeIf(wait -> wait.id().equals(id));
    }

    @Override
    public Optional<Wait> of(String token, Instant now) {
        return Optional.ofNullable(byToken.get(key(WaitToken.hash(token)))).filter(wait -> wait.isOpen(now));
    }

    @Override
    public List<Wait> of(String owner) {
        return byToken.values().stream()
                .filter(wait -> wait.owner().equals(owner))
                .toList();
    }

    @Override
    public List<Wait> overdue(Instant now) {
        return byToken.values().stream().filter(wait -> !wait.isOpen(now)).toList();
    }

    @Override
    public Optional<Instant> nextExpiry() {
        return byToken.values().stream().map(Wait::expiresAt).min(Comparator.naturalOrder());
    }

    private static String key(byte[] hash) {
        return HexFormat.of().formatHex(hash);
    }
}
