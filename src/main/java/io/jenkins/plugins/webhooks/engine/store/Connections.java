package io.jenkins.plugins.webhooks.engine.store;

import java.sql.Connection;
import java.sql.SQLException;

/** Where a writer gets a connection for a transaction. */
interface Connections extends AutoCloseable {
    /** One that is in a transaction of its own. */
    Connection take() throws SQLException;

    /** Says what made a transaction fail, before its connection is given back. */
    default void failed(Exception fault) {
        // Where there is but one connection, there is none better.
    }

    /** After a commit or a rollback, whether that succeeded or not. */
    void giveBack(Connection connection) throws SQLException;

    @Override
    void close() throws SQLException;

    /** The same one each time: for a database that knows but one writer. */
    static Connections only(Connection connection) {
        return new Connections() {
            @Override
            public Connection take() {
                return connection;
            }

            @Override
            public void giveBack(Connection given) {
                // It stays with the writer.
            }

            @Override
            public void close() throws SQLException {
                connection.close();
            }
        };
    }
}
