package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * By the hash of their token, for one process that owns the store. In memory, so that a stranger's guess costs one hash
 * and no look at the disk; looking up a hash tells nothing by its time, because nobody can steer towards a hash.
 */
final class RememberedWaits implements OpenWaits {
    /** None. */
    static final OpenWaits NONE = new RememberedWaits();

    private final Map<String, Wait> byToken = new ConcurrentHashMap<>();
    private final UsedWaits used = new UsedWaits();

    private RememberedWaits() {}

    static RememberedWaits of(Store store, Instant now) {
        RememberedWaits waits = new RememberedWaits();
        store.read(WaitTable::open).forEach(waits::add);
        List<WaitTable.Row> recent = new ArrayList<>(
                store.read(connection -> WaitTable.used(connection, now.minus(UsedWaits.KNOWN), UsedWaits.MOST)));
        Collections.reverse(recent);
        recent.forEach(row -> waits.used.add(key(row.token()), row.waiting(), now));
        return waits;
    }

    @Override
    public void add(WaitTable.Row row) {
        byToken.put(key(row.token()), row.waiting());
    }

    @Override
    public void ended(Wait wait, Instant now) {
        for (Map.Entry<String, Wait> each : byToken.entrySet()) {
            if (each.getValue().id().equals(wait.id())) {
                if (wait.state() == WaitState.USED) {
                    used.add(each.getKey(), wait, now);
                }
                byToken.remove(each.getKey());
            }
        }
    }

    @Override
    public Optional<Wait> used(String token, Instant now) {
        return used.of(key(WaitToken.hash(token)), now);
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
