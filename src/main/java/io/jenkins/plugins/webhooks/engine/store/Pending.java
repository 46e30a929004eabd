package io.jenkins.plugins.webhooks.engine.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;

/** A write and who waits for it. */
final class Pending<T> {
    private final Store.Work<T> work;
    private final CompletableFuture<T> future = new CompletableFuture<>();
    private T result;

    Pending(Store.Work<T> work) {
        this.work = work;
    }

    boolean isDone() {
        return future.isDone();
    }

    CompletableFuture<T> future() {
        return future;
    }

    /** An error becomes an exception, so that it ends this work and not the thread that writes for all. */
    void run(Connection connection) throws SQLException {
        try {
            result = work.run(connection);
        } catch (Error e) {
            throw new StoreException(e.toString(), e);
        }
    }

    void succeed() {
        future.complete(result);
    }

    void fail(StoreException cause) {
        future.completeExceptionally(cause);
    }
}
