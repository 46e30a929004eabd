package io.jenkins.plugins.webhooks.engine.store;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;

/** The store in a PostgreSQL database, which several servers may share. */
public final class PostgresStore implements Store {
    static final String PREFIX = "jdbc:postgresql:";
    private static final int WRITERS = 1;
    private static final int READERS = 7;
    private static final int KEPT_OPEN = 2;
    private static final int WAIT_MILLIS = 5_000;
    private static final int ANSWER_SECONDS = 30;

    /**
     * An acknowledged commit is on disk, even where the database is set up to be hasty; a server that stops in the
     * middle of a transaction gives its locks free.
     */
    private static final String SESSION = "SET idle_in_transaction_session_timeout = '30s'; SELECT"
            + " set_config('synchronous_commit', 'on', false) WHERE current_setting('synchronous_commit') = 'off'";

    private final HikariDataSource pool;
    private final GroupCommit writer;
    private final Semaphore readers = new Semaphore(READERS);

    private PostgresStore(HikariDataSource pool, ThreadFactory threads) {
        this.pool = pool;
        this.writer = new GroupCommit(new Pooled(pool), threads);
    }

    /**
     * Opens the database and brings its schema up to date; of several servers that start at once, one does it.
     *
     * @throws StoreException if it can't be opened, or was written by a newer version; the message shows no password
     */
    public static PostgresStore open(Database database, ThreadFactory threads) {
        try {
            try (Connection connection = new PostgresSource(database, 0).getConnection()) {
                Migrations.postgresql().apply(connection);
            }
            HikariConfig config = new HikariConfig();
            config.setPoolName("webhooks");
            config.setDataSource(new PostgresSource(database, ANSWER_SECONDS));
            config.setThreadFactory(threads);
            config.setMaximumPoolSize(WRITERS + READERS);
            config.setMinimumIdle(KEPT_OPEN);
            config.setConnectionTimeout(WAIT_MILLIS);
            config.setTransactionIsolation("TRANSACTION_READ_COMMITTED");
            config.setConnectionInitSql(SESSION);
            return new PostgresStore(new HikariDataSource(config), threads);
        } catch (SQLException | RuntimeException e) {
            throw new StoreException("the store " + database.shown() + " can't be opened: " + e.getMessage(), e);
        }
    }

    @Override
    public <T> CompletableFuture<T> write(Work<T> work) {
        return writer.submit(work);
    }

    @Override
    public <T> T read(Work<T> work) {
        readers.acquireUninterruptibly();
        try {
            return readOnceOrTwice(work);
        } catch (SQLException e) {
            throw new StoreException("the store can't be read: " + e.getMessage(), e);
        } finally {
            readers.release();
        }
    }

    /** A connection from before the database was started anew fails once; reading again does no harm. */
    private <T> T readOnceOrTwice(Work<T> work) throws SQLException {
        try {
            return readOnce(work);
        } catch (SQLException e) {
            if (pool.isClosed() || e instanceof SQLTransientConnectionException || !Fault.isCut(e)) {
                throw e;
            }
            renew(pool);
            return readOnce(work);
        }
    }

    private <T> T readOnce(Work<T> work) throws SQLException {
        if (pool.isClosed()) {
            throw new SQLException("the store is closed");
        }
        try (Connection connection = pool.getConnection()) {
            return work.run(connection);
        }
    }

    /** What cut one connection has most likely cut them all. */
    private static void renew(HikariDataSource pool) {
        pool.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public boolean isShared() {
        return true;
    }

    @Override
    public int backlog() {
        return writer.backlog();
    }

    @Override
    public void close() {
        writer.close();
    }

    /** The writer's view of the pool. */
    private record Pooled(HikariDataSource pool) implements Connections {
        @Override
        public Connection take() throws SQLException {
            Connection connection = pool.getConnection();
            connection.setAutoCommit(false);
            return connection;
        }

        @Override
        public void failed(Exception fault) {
            if (Fault.isCut(fault)) {
                renew(pool);
            }
        }

        @Override
        public void giveBack(Connection connection) throws SQLException {
            connection.close();
        }

        @Override
        public void close() {
            pool.close();
        }
    }
}
