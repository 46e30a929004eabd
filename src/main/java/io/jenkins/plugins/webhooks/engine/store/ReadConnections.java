package io.jenkins.plugins.webhooks.engine.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Semaphore;

/** A few connections for reading, opened when needed and kept. */
final class ReadConnections implements AutoCloseable {
    private final Opener opener;
    private final Semaphore permits;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean closed;

    ReadConnections(Opener opener, int most) {
        this.opener = opener;
        this.permits = new Semaphore(most);
    }

    <T> T run(Store.Work<T> work) {
        permits.acquireUninterruptibly();
        try {
            Connection connection = take();
            T result = work.run(connection);
            giveBack(connection);
            return result;
        } catch (SQLException e) {
            // The connection is not given back: after an error a new one is safer than a doubtful one.
            throw new StoreException("the store can't be read: " + e.getMessage(), e);
        } finally {
            permits.release();
        }
    }

    private synchronized Connection take() throws SQLException {
        if (closed) {
            throw new SQLException("the store is closed");
        }
        Connection connection = idle.pollFirst();
        return connection == null ? opener.open() : connection;
    }

    private synchronized void giveBack(Connection connection) throws SQLException {
        if (closed) {
            connection.close();
        } else {
            idle.addFirst(connection);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        for (Connection connection : idle) {
            try {
                connection.close();
            } catch (SQLException ignored) {
                // Nothing was written through it.
            }
        }
        idle.clear();
    }

    /** Opens a connection. */
    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException;
    }
}
