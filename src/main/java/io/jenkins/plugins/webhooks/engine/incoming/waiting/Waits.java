package io.jenkins.plugins.webhooks.engine.incoming.waiting;

import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.StoreException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;

/** Opens one-time URLs, ends them and tells who waits. All of it is in the store before anybody is told. */
public final class Waits implements Pump.Step {
    /** So long after its end the outcome of a wait can still be asked for. */
    private static final Duration REMEMBERED = Duration.ofDays(90);

    private final Store store;
    private final Ids ids;
    private final Clock clock;
    private final Executor tellers;
    private volatile OpenWaits open = RememberedWaits.NONE;
    private final Map<String, CompletableFuture<Wait>> asked = new ConcurrentHashMap<>();

    /**
     * Makes it; {@link #load()} before the first request.
     *
     * @param tellers tell who waits: that takes reading, for which the thread that commits has no time
     */
    public Waits(Store store, Ids ids, Clock clock, Executor tellers) {
        this.store = store;
        this.ids = ids;
        this.clock = clock;
        this.tellers = tellers;
    }

    /** Opens again what a former process had open. */
    public void load() {
        open = OpenWaits.in(store, clock.instant());
    }

    /** Opens a URL; completes when that is durable. */
    public CompletableFuture<Ticket> open(WaitOrder order) {
        Instant now = clock.instant();
        String token = WaitToken.next();
        Wait wait = new Wait(
                ids.next(),
                order.owner(),
                order.provider(),
                order.credentials(),
                order.filter(),
                order.signature(),
                order.schema(),
                WaitState.OPEN,
                now.plus(order.expires()),
                null);
        WaitTable.Row row = new WaitTable.Row(wait, WaitToken.hash(token));
        return store.write(connection -> {
                    WaitTable.forget(connection, now.minus(REMEMBERED));
                    WaitTable.add(connection, row, now);
                    return row;
                })
                .thenApply(stored -> {
                    open.add(stored);
                    return new Ticket(wait.id(), token, wait.expiresAt());
                });
    }

    /** The open wait to which a token belongs. */
    public Optional<Wait> ofToken(String token) {
        return open.of(token, clock.instant());
    }

    /** The wait that a request at this token has ended not long ago. */
    public Optional<Wait> usedAt(String token) {
        return open.used(token, clock.instant());
    }

    /** A wait, ended or not. */
    public Optional<Wait> find(String id) {
        return store.read(connection -> WaitTable.find(connection, id));
    }

    /** Completes with the wait when it has ended, at once if it has already; works after a restart. */
    public CompletableFuture<Wait> ended(String id) {
        CompletableFuture<Wait> future = asked.computeIfAbsent(id, key -> new CompletableFuture<>());
        moved(id);
        return future.copy();
    }

    /** Looks for waits that another server ended and whose outcome was asked for here. */
    public void look() {
        for (String id : asked.keySet()) {
            if (find(id).filter(wait -> wait.state() != WaitState.OPEN).isPresent()) {
                moved(id);
            }
        }
    }

    /** Says that a wait was ended in the store. */
    public void moved(String id) {
        // Taken before the store is asked: one that is put there later asks the store itself.
        Optional<CompletableFuture<Wait>> future = Optional.ofNullable(asked.get(id));
        try {
            Wait wait = find(id).orElseThrow(() -> new IllegalArgumentException("there is no wait " + id));
            if (wait.state() != WaitState.OPEN) {
                open.ended(wait, clock.instant());
                future.ifPresent(waiting -> waiting.complete(wait));
                future.ifPresent(waiting -> asked.remove(id, waiting));
            }
        } catch (StoreException e) {
            // Where another server may end it, it is looked for again anyway.
            if (!store.isShared()) {
                fail(id, future, e);
            }
        } catch (RuntimeException e) {
            fail(id, future, e);
        }
    }

    private void fail(String id, Optional<CompletableFuture<Wait>> future, RuntimeException e) {
        future.ifPresent(waiting -> waiting.completeExceptionally(e));
        future.ifPresent(waiting -> asked.remove(id, waiting));
    }

    /** Closes an open URL; does nothing if it has closed already. */
    public CompletableFuture<Void> cancel(String id) {
        return end(id, WaitState.CANCELLED);
    }

    /** Closes all open URLs of an owner; who asks may be a build's thread and waits for no disk and no network. */
    public CompletableFuture<Void> cancelAll(String owner) {
        return store.isShared()
                ? store.write(connection -> WaitTable.endAll(connection, owner, WaitState.CANCELLED, clock.instant()))
                        .thenAcceptAsync(ids -> ids.forEach(this::moved), tellers)
                : all(open.of(owner), WaitState.CANCELLED);
    }

    /** Ends what is overdue. */
    @Override
    public Duration run() {
        Instant now = clock.instant();
        all(open.overdue(now), WaitState.EXPIRED).join();
        Instant latest = now.plus(IDLE);
        Instant next = open.nextExpiry().filter(latest::isAfter).orElse(latest);
        return next.isAfter(now) ? Duration.between(now, next) : Duration.ZERO;
    }

    private CompletableFuture<Void> all(List<Wait> waits, WaitState state) {
        return CompletableFuture.allOf(
                waits.stream().map(wait -> end(wait.id(), state)).toArray(CompletableFuture[]::new));
    }

    private CompletableFuture<Void> end(String id, WaitState state) {
        return store.write(connection -> WaitTable.end(connection, id, state, clock.instant()))
                .thenAcceptAsync(changed -> moved(id), tellers);
    }
}
