package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The waits whose URL takes a request. */
interface OpenWaits {
    /** Knows those that are open in the store. */
    static OpenWaits in(Store store) {
        return store.isShared() ? new StoredWaits(store) : new RememberedWaits(store.read(WaitTable::open));
    }

    /** Says that one was opened. */
    void add(WaitTable.Row row);

    /** Says that one was ended. */
    void remove(String id);

    Optional<Wait> of(String token, Instant now);

    List<Wait> of(String owner);

    List<Wait> overdue(Instant now);

    /** Empty if it is not known. */
    Optional<Instant> nextExpiry();
}
