package io.jenkins.plugins.webhooks.engine.audit;

import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Page;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Who did what. Lines are only added, each chained to the one before by its hash, and each is an event too, stored in the
 * same moment. Safe for use by many threads.
 */
public final class AuditTrail {
    private static final Logger LOG = LoggerFactory.getLogger(AuditTrail.class);
    private static final int AT_ONCE = 1000;

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final String source;
    private final Runnable told;

    /**
     * Makes it.
     *
     * @param source of the events
     * @param told run after an event is stored
     */
    public AuditTrail(Store store, Ids ids, Clock clock, String source, Runnable told) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.source = source;
        this.told = told;
    }

    /**
     * Adds a line; returns at once.
     *
     * @return completes when it is durable; if it could not be stored, the log says so too
     */
    public CompletableFuture<AuditRecord> add(Deed deed) {
        String id = ids.next();
        Instant now = Instant.ofEpochMilli(clock.millis());
        CompletableFuture<AuditRecord> added = store.write(connection -> add(connection, id, now, deed));
        return added.whenComplete((line, failure) -> {
            if (failure == null) {
                told.run();
            } else {
                LOG.error("{} by {} is missing in the audit trail", deed.action(), deed.actor(), failure);
            }
        });
    }

    private AuditRecord add(Connection connection, String id, Instant now, Deed deed) throws SQLException {
        AuditRecord line = AuditLog.add(connection, id, now, deed);
        Severity severity = deed.result() == Deed.Result.SUCCESS ? Severity.INFO : Severity.WARNING;
        Event event = new Event(id, deed.type(), source, deed.object(), now, severity, line.data(), null);
        EventLog.add(connection, EventLog.pack(event));
        return line;
    }

    /** Lines, newest first. */
    public Page<AuditRecord> page(Selection selection) {
        return store.read(connection -> AuditLog.page(connection, selection));
    }

    /** Computes every hash anew, from the first line to the last. */
    public AuditCheck verify() {
        // Lines may come while this reads, but none of those that the head knew may be gone.
        AuditLog.Head head = store.read(AuditLog::head);
        long number = 0;
        String hash = "";
        for (List<AuditRecord> lines = after(0); !lines.isEmpty(); lines = after(number)) {
            for (AuditRecord line : lines) {
                String flaw = line.flaw(number, hash, head);
                if (flaw != null) {
                    return new AuditCheck(false, number, hash, flaw);
                }
                number = line.number();
                hash = line.hash();
            }
        }
        boolean whole = number >= head.number();
        return new AuditCheck(whole, number, hash, whole ? null : "the newest lines are missing");
    }

    private List<AuditRecord> after(long number) {
        return store.read(connection -> AuditLog.after(connection, number, AT_ONCE));
    }
}
