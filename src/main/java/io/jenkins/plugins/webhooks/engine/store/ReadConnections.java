package io.jenkins.plugins.webhooks.engine.store;

import edu.umd.cs.findbugs.annotations.CheckForNull;
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
        Connection connection = null;
        boolean sound = false;
        try {
            connection = take();
            T result = work.run(connection);
            sound = true;
            return result;
        } catch (SQLException e) {
            throw new StoreException("the store can't be read: " + e.getMessage(), e);
        } finally {
            leave(connection, sound);
            permits.release();
        }
    }

    /** After an error a new connection is safer than a doubtful one. */
    private synchronized void leave(@CheckForNull Connection connection, boolean sound) {
        if (connection != null && sound && !closed) {
            idle.addFirst(connection);
        } else if (connection != null) {
            end(connection);
        }
    }

    private synchronized Connection take() throws SQLException {
        if (closed) {
            throw new SQLException("the store is closed");
        }
        Connection connection = idle.pollFirst();
        return connection == null ? opener.open() : connection;
    }

    @Override
    public synchronized void close() {
        closed = true;
        idle.forEach(ReadConnections::end);
        idle.clear();
    }

    private static void end(Connection connection) {
        try {
            connection.close();
        } catch (SQLException ignored) {
            // Nothing was written through it.
        }
    }

    /** Opens a connection. */
    @FunctionalInterface
    interface Opener {
        Connection open() throws SQLException;
    }
}
