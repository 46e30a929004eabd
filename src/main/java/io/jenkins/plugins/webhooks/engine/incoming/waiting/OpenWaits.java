package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The waits whose URL takes a request, or took one not long ago. */
interface OpenWaits {
    /** Knows those that are open in the store. */
    static OpenWaits in(Store store, Instant now) {
        return store.isShared() ? new StoredWaits(store) : RememberedWaits.of(store, now);
    }

    /** Says that one was opened. */
    void add(WaitTable.Row row);

    /** Says that one was ended. */
    void ended(Wait wait, Instant now);

    Optional<Wait> of(String token, Instant now);

    /** One that a request has ended not long ago: its sender may not have heard our answer and may come again. */
    Optional<Wait> used(String token, Instant now);

    List<Wait> of(String owner);

    List<Wait> overdue(Instant now);

    /** Empty if it is not known. */
    Optional<Instant> nextExpiry();
}
