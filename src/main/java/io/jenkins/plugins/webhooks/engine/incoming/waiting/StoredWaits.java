package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * For servers that share the store: a URL that one opened may be called at another, and a server that died ends none. A
 * stranger's guess costs a look into an index.
 */
record StoredWaits(Store store) implements OpenWaits {
    @Override
    public void add(WaitTable.Row row) {
        // It is in the store.
    }

    @Override
    public void ended(Wait wait, Instant now) {
        // The store knows.
    }

    @Override
    public Optional<Wait> of(String token, Instant now) {
        byte[] hash = WaitToken.hash(token);
        return store.read(connection -> WaitTable.ofToken(connection, hash)).filter(wait -> wait.isOpen(now));
    }

    @Override
    public Optional<Wait> used(String token, Instant now) {
        byte[] hash = WaitToken.hash(token);
        return store.read(connection -> WaitTable.usedAt(connection, hash, now.minus(UsedWaits.KNOWN)));
    }

    @Override
    public List<Wait> of(String owner) {
        return store.read(connection -> WaitTable.ofOwner(connection, owner));
    }

    @Override
    public List<Wait> overdue(Instant now) {
        return store.read(connection -> WaitTable.overdue(connection, now));
    }

    /** Looking every few seconds is enough, because an expired one takes no request anyway. */
    @Override
    public Optional<Instant> nextExpiry() {
        return Optional.empty();
    }
}
