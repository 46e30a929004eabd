package io.jenkins.plugins.webhooks.engine.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One writer that commits everything that waits at once: the disk is asked once for many requests, and each is told
 * only when it is durable.
 */
final class GroupCommit implements AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(GroupCommit.class);
    private static final int MAX_GROUP = 512;
    /** Beyond this the disk can't keep up; refusing keeps memory bounded and senders told. */
    private static final int MAX_WAITING = 20_000;

    private final Connection connection;
    private final BlockingQueue<Pending<?>> queue = new LinkedBlockingQueue<>(MAX_WAITING);
    private final Thread thread;
    private volatile boolean closing;

    GroupCommit(Connection connection, ThreadFactory threads) {
        this.connection = connection;
        this.thread = threads.newThread(this::loop);
        thread.start();
    }

    <T> CompletableFuture<T> submit(Store.Work<T> work) {
        Pending<T> pending = new Pending<>(work);
        if (closing) {
            pending.fail(new StoreException("the store is closed", null));
        } else if (!queue.offer(pending)) {
            pending.fail(new StoreException("the store can't keep up: " + MAX_WAITING + " writes wait", null));
        }
        return pending.future;
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
        queue.forEach(left -> left.fail(new StoreException("the store is closed", null)));
    }

    private void commit(List<Pending<?>> group) {
        try {
            group.forEach(this::runAlone);
            connection.commit();
            group.forEach(Pending::succeed);
        } catch (SQLException | RuntimeException e) {
            LOGGER.error("A group of {} writes could not be committed", group.size(), e);
            rollback();
            StoreException failure = new StoreException("the store can't be written: " + e.getMessage(), e);
            group.forEach(each -> each.fail(failure));
        }
    }

    /** One failing work must not take the rest of the group with it. */
    private void runAlone(Pending<?> pending) {
        try {
            Savepoint before = connection.setSavepoint();
            try {
                pending.run(connection);
                connection.releaseSavepoint(before);
            } catch (SQLException | RuntimeException e) {
                connection.rollback(before);
                pending.fail(new StoreException("the store refused a write: " + e.getMessage(), e));
            }
        } catch (SQLException e) {
            throw new StoreException("the transaction can't go on: " + e.getMessage(), e);
        }
    }

    private void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            LOGGER.error("A failed transaction could not be rolled back", e);
        }
    }

    @Override
    public void close() {
        closing = true;
        try {
            thread.join(TimeUnit.SECONDS.toMillis(20));
            connection.close();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (SQLException e) {
            LOGGER.warn("The store did not close cleanly; its log is replayed at the next start", e);
        }
    }

    /** A write and who waits for it. */
    private static final class Pending<T> {
        private final Store.Work<T> work;
        private final CompletableFuture<T> future = new CompletableFuture<>();
        private T result;

        Pending(Store.Work<T> work) {
            this.work = work;
        }

        void run(Connection connection) throws SQLException {
            result = work.run(connection);
        }

        void succeed() {
            future.complete(result);
        }

        void fail(StoreException cause) {
            future.completeExceptionally(cause);
        }
    }
}
