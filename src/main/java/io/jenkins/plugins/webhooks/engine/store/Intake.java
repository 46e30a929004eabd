package io.jenkins.plugins.webhooks.engine.store;

import io.jenkins.plugins.webhooks.engine.event.Directions;
import io.jenkins.plugins.webhooks.engine.event.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/**
 * Takes events from threads that must not be held up, such as a build's or one that holds the queue's lock: they leave
 * an event and go on. Writing it as JSON, compressing it and waiting for the disk is done here, in the order of taking.
 */
public final class Intake implements AutoCloseable {
    /** Beyond this the disk can't keep up; refusing keeps memory bounded and is counted by who publishes. */
    static final int MOST_WAITING = 50_000;

    private static final int AT_ONCE = 512;

    private final Store store;
    private final BlockingQueue<Left> queue;
    private final Thread thread;
    private volatile boolean closing;
    /** From then on nobody looks into the queue. */
    private volatile boolean ended;

    /** Starts its thread. */
    public Intake(Store store, ThreadFactory threads) {
        this(store, threads, MOST_WAITING);
    }

    Intake(Store store, ThreadFactory threads, int most) {
        this.store = store;
        this.queue = new LinkedBlockingQueue<>(most);
        this.thread = threads.newThread(this::loop);
        thread.start();
    }

    /**
     * Takes an event over; returns at once.
     *
     * @return completes when the event is durable; fails with a {@link StoreException} if it could not be stored
     */
    public CompletableFuture<Event> take(Event event) {
        return take(event, Directions.NONE);
    }

    /** The same, for an event whose publisher has a say about its deliveries. */
    public CompletableFuture<Event> take(Event event, Directions directions) {
        Left left = new Left(event, directions, new CompletableFuture<>());
        if (closing) {
            left.fail(closed());
        } else if (!queue.offer(left)) {
            left.fail(new StoreException("the store can't keep up: too many events wait", null));
        } else if (ended && queue.remove(left)) {
            // The loop ended between the first question and the offer; without this nobody would ever be told.
            left.fail(closed());
        }
        return left.stored;
    }

    /** How many events wait to be written. */
    public int waiting() {
        return queue.size();
    }

    private void loop() {
        List<Left> group = new ArrayList<>(AT_ONCE);
        while (!closing || !queue.isEmpty()) {
            try {
                Left first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, AT_ONCE - 1);
                    store(group);
                }
            } catch (InterruptedException e) {
                closing = true;
            }
            group.clear();
        }
        ended = true;
        for (Left left = queue.poll(); left != null; left = queue.poll()) {
            left.fail(closed());
        }
    }

    private static StoreException closed() {
        return new StoreException("the store is closed", null);
    }

    /** Waits for the commit, so that the next group grows meanwhile and the store is never flooded. */
    private void store(List<Left> group) {
        CompletableFuture.allOf(group.stream().map(this::store).toArray(CompletableFuture<?>[]::new))
                .exceptionally(failure -> null)
                .join();
    }

    private CompletableFuture<Void> store(Left left) {
        EventLog.Packed packed;
        try {
            packed = EventLog.pack(left.event, left.directions);
        } catch (RuntimeException | Error e) {
            // An error too: it may come from what another plugin put into the event, and those behind it can be
            // written.
            left.fail(new StoreException("the event can't be written: " + e.getMessage(), e));
            return CompletableFuture.completedFuture(null);
        }
        return store.write(connection -> {
                    EventLog.add(connection, packed);
                    return null;
                })
                .handle((done, failure) -> {
                    if (failure == null) {
                        left.stored.complete(left.event);
                    } else {
                        left.fail(failure);
                    }
                    return null;
                });
    }

    /** Stores what was left, for at most twenty seconds, and takes nothing more. */
    @Override
    public void close() {
        closing = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** An event and who waits for it. */
    private record Left(Event event, Directions directions, CompletableFuture<Event> stored) {
        void fail(Throwable cause) {
            stored.completeExceptionally(cause);
        }
    }
}
