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
