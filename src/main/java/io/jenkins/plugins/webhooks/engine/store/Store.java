package io.jenkins.plugins.webhooks.engine.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** Where everything is kept. Each package writes the SQL of its own tables; the store gives it connections. */
public interface Store extends AutoCloseable {

    /**
     * Does the work in the next group commit.
     *
     * @return completes after the commit is on disk, with what the work returned; fails with a {@link StoreException}
     *     if the work or the commit failed, in which case nothing of it was kept; only if the connection to the
     *     database was lost during the commit itself, it may have been. The work is run again if what was done at first
     *     had to be undone
     */
    <T> CompletableFuture<T> write(Work<T> work);

    /**
     * Does reading work now, on the caller's thread, and sees everything committed before.
     *
     * @throws StoreException if it fails
     */
    <T> T read(Work<T> work);

    /** Whether other servers may be at work on the same rows: whoever takes some then leases them. */
    boolean isShared();

    /** How many writes wait for a commit. */
    int backlog();

    /** Ends what was handed over, then closes. */
    @Override
    void close();

    /** Something to do with a connection, which it neither commits nor closes. */
    @FunctionalInterface
    interface Work<T> {
        T run(Connection connection) throws SQLException;
    }
}
