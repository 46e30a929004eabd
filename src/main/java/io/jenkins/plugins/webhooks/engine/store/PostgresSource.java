package io.jenkins.plugins.webhooks.engine.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;
import org.postgresql.Driver;
import org.postgresql.PGProperty;
import org.postgresql.ds.PGSimpleDataSource;

/** Opens connections; what the URL says counts more than what we would say. */
final class PostgresSource extends PGSimpleDataSource {
    private static final long serialVersionUID = 1L;
    private static final int CONNECT_SECONDS = 5;

    private final transient Database database;

    /**
     * Makes it.
     *
     * @param answerSeconds how long a statement may take; a server that vanished without a word is noticed by it, 0 for
     *     no end
     * @throws IllegalArgumentException if the URL is not one; the message does not repeat it
     */
    PostgresSource(Database database, int answerSeconds) {
        this.database = database;
        Properties given = Driver.parseURL(database.url(), null);
        if (given == null) {
            throw new IllegalArgumentException("it is not of the form jdbc:postgresql://<host>:<port>/<database>");
        }
        setUrl(database.url());
        if (!given.containsKey(PGProperty.SOCKET_TIMEOUT.getName())) {
            setSocketTimeout(answerSeconds);
        }
        if (!given.containsKey(PGProperty.CONNECT_TIMEOUT.getName())) {
            setConnectTimeout(CONNECT_SECONDS);
        }
        if (!given.containsKey(PGProperty.TCP_KEEP_ALIVE.getName())) {
            setTcpKeepAlive(true);
        }
        if (!given.containsKey(PGProperty.APPLICATION_NAME.getName())) {
            setApplicationName("webhooks");
        }
    }

    @Override
    public Connection getConnection() throws SQLException {
        var password = database.password();
        return password == null ? super.getConnection() : getConnection(getUser(), password.get());
    }
}
