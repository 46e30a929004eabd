package io.jenkins.plugins.webhooks.engine.store;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One writer that commits everything that waits at once: the disk is asked once for many requests, and each is told
 * only when it is durable.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MAX_GROUP = 512;
    private static final int MOST_TRIES = 5;
    private static final int PAUSE_MILLIS = 50;
    /** Beyond this the disk can't keep up; refusing keeps memory bounded and senders told. */
    private static final int MAX_WAITING = 20_000;

    private final Connections connections;
    private final BlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>(MAX_WAITING);
    private final Thread thread;
    private volatile boolean closing;
    /** From then on nobody looks into the queue. */
    private volatile boolean ended;

    GroupCommit(Connections connections, ThreadFactory threads) {
        this.connections = connections;
        this.thread = threads.newThread(this::loop);
        thread.start();
    }

    <T> CompletableFuture<T> submit(Store.Work<T> work) {
        Pending<T> pending = new Pending<>(work);
        if (closing) {
            pending.fail(closed());
        } else if (!queue.offer(pending)) {
            pending.fail(new StoreException("the store can't keep up: " + MAX_WAITING + " writes wait", null));
        } else if (ended && queue.remove(pending)) {
            // The loop ended between the first question and the offer; without this nobody would ever be told.
            pending.fail(closed());
        }
        return pending.future();
    }

    int backlog() {
        return queue.size();
    }

    private void loop() {
        List<Pending<?>> group = new ArrayList<>(MAX_GROUP);
        while (!closing || !queue.isEmpty()) {
            try {
                Pending<?> first = queue.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    group.add(first);
                    queue.drainTo(group, MAX_GROUP - 1);
                    commit(group);
                }
            } catch (InterruptedException e) {
                closing = true;
            }
            group.clear();
        }
        ended = true;
        for (Pending<?> left = queue.poll(); left != null; left = queue.poll()) {
            left.fail(closed());
        }
    }

    private static StoreException closed() {
        return new StoreException("the store is closed", null);
    }

    /**
     * Nothing of a try is kept if it fails before its commit, so another one does no harm: on a new connection if the
     * first was cut, after the other side of a deadlock, and each work for itself if one of them failed.
     */
    private void commit(List<Pending<?>> group) {
        Exception fault = attempt(group, GroupCommit::runTogether);
        for (int again = 1; fault != null && again < MOST_TRIES; again++) {
            LOGGER.debug("A group of {} writes is done again", group.size(), fault);
            letOthersGo(again);
            fault = attempt(group, GroupCommit::runApart);
        }
        if (fault != null) {
            fail(group, fault);
        }
    }

    /** For different times, so that the two sides of a deadlock do not meet again; at once after anything else. */
    private static void letOthersGo(int again) {
        if (again > 1) {
            LockSupport.parkNanos(
                    TimeUnit.MILLISECONDS.toNanos(ThreadLocalRandom.current().nextInt(again * PAUSE_MILLIS)));
        }
    }

    /** Gives the fault that undid everything; null if the group is done with, well or not. */
    @CheckForNull
    private Exception attempt(List<Pending<?>> group, Turn turn) {
        Connection connection;
        try {
            connection = connections.take();
        } catch (SQLException e) {
            fail(group, e);
            return null;
        }
        try {
            turn.run(group, connection);
        } catch (SQLException | RuntimeException e) {
            rollback(connection);
            connections.failed(e);
            giveBack(connection);
            return e;
        }
        try {
            connection.commit();
            group.forEach(Pending::succeed);
        } catch (SQLException e) {
            // If the connection broke now, it may be kept all the same; whoever asks again must bear that.
            rollback(connection);
            fail(group, e);
        } finally {
            giveBack(connection);
        }
        return null;
    }

    private static void runTogether(List<Pending<?>> group, Connection connection) throws SQLException {
        for (Pending<?> each : group) {
            each.run(connection);
        }
    }

    /** One failing work must not take the rest of the group with it. */
    private static void runApart(List<Pending<?>> group, Connection connection) throws SQLException {
        for (Pending<?> each : group) {
            if (!each.isDone()) {
                runApart(each, connection);
            }
        }
    }

    private static void runApart(Pending<?> each, Connection connection) throws SQLException {
        Savepoint before = connection.setSavepoint();
        try {
            each.run(connection);
            connection.releaseSavepoint(before);
        } catch (SQLException | RuntimeException e) {
            if (Fault.isCollision(e)) {
                throw e;
            }
            connection.rollback(before);
            each.fail(new StoreException("the store refused a write: " + e.getMessage(), e));
        }
    }

    private static void fail(List<Pending<?>> group, Exception fault) {
        LOGGER.error("A group of {} writes could not be committed", group.size(), fault);
        StoreException failure = new StoreException("the store can't be written: " + fault.getMessage(), fault);
        group.forEach(each -> each.fail(failure));
    }

    private static void rollback(Connection connection) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOGGER.warn("A failed transaction could not be rolled back: {}", e.getMessage());
        }
    }

    private void giveBack(Connection connection) {
        try {
            connections.giveBack(connection);
        } catch (SQLException e) {
            LOGGER.warn("A connection could not be given back: {}", e.getMessage());
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
            connections.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOGGER.warn("The store did not close cleanly; its log is replayed at the next start", e);
        }
    }

    /** Runs the works of a group. */
    @FunctionalInterface
    private interface Turn {
        void run(List<Pending<?>> group, Connection connection) throws SQLException;
    }
}
