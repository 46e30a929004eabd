package io.jenkins.plugins.webhooks.engine.store;

import java.util.concurrent.ThreadFactory;

/** Opens the kind of store that a URL asks for. */
public final class Stores {
    private Stores() {}

    /**
     * Opens it and brings its schema up to date.
     *
     * @throws StoreException if it can't be opened, or was written by a newer version
     */
    public static Store open(Database database, ThreadFactory threads) {
        if (database.url().startsWith(PostgresStore.PREFIX)) {
            return PostgresStore.open(database, threads);
        }
        if (database.url().startsWith(SqliteStore.PREFIX)) {
            return SqliteStore.open(database.url(), threads);
        }
        throw new StoreException(
                "no store for '" + database.shown()
                        + "': use jdbc:sqlite:<file> or jdbc:postgresql://<host>/<database>",
                null);
    }
}
