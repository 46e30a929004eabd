package io.jenkins.plugins.webhooks.engine.store;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ThreadFactory;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConfig.JournalMode;
import org.sqlite.SQLiteConfig.SynchronousMode;
import org.sqlite.SQLiteConfig.TransactionMode;

/**
 * The store in one SQLite file: a write-ahead log, one writer, readers that never wait for it.
 *
 * @see <a href="https://www.sqlite.org/wal.html">Write-ahead logging</a>
 */
public final class SqliteStore implements Store {
    static final String PREFIX = "jdbc:sqlite:";
    private static final int BUSY_TIMEOUT_MILLIS = 10_000;
    private static final int READERS = 4;

    private final GroupCommit writer;
    private final ReadConnections readers;

    private SqliteStore(GroupCommit writer, ReadConnections readers) {
        this.writer = writer;
        this.readers = readers;
    }

    /**
     * Opens the file, creates it if there is none, and brings its schema up to date.
     *
     * @param url {@code jdbc:sqlite:<file>}
     * @throws StoreException if it can't be opened or was written by a newer version
     */
    public static SqliteStore open(String url, ThreadFactory threads) {
        if (!url.startsWith(PREFIX)) {
            throw new StoreException("no store for '" + url + "': use jdbc:sqlite:<file>", null);
        }
        try {
            Path file = Path.of(url.substring(PREFIX.length())).toAbsolutePath();
            Files.createDirectories(file.getParent());
            Connection connection = connect(url);
            Migrations.sqlite().apply(connection);
            connection.setAutoCommit(false);
            return new SqliteStore(
                    new GroupCommit(Connections.only(connection), threads),
                    new ReadConnections(() -> connect(url), READERS));
        } catch (SQLException | IOException e) {
            throw new StoreException("the store " + url + " can't be opened: " + e.getMessage(), e);
        }
    }

    /** Not through DriverManager, which does not see drivers in a plugin's class loader. */
    private static Connection connect(String url) throws SQLException {
        SQLiteConfig config = new SQLiteConfig();
        config.setJournalMode(JournalMode.WAL);
        config.setSynchronous(SynchronousMode.FULL);
        config.setTransactionMode(TransactionMode.IMMEDIATE);
        config.setBusyTimeout(BUSY_TIMEOUT_MILLIS);
        config.enforceForeignKeys(true);
        // Otherwise each insert asks for its row id too, which nobody wants to know.
        config.setGetGeneratedKeys(false);
        return new KeptStatements(url, url.substring(PREFIX.length()), config.toProperties());
    }

    @Override
    public <T> CompletableFuture<T> write(Work<T> work) {
        return writer.submit(work);
    }

    @Override
    public <T> T read(Work<T> work) {
        return readers.run(work);
    }

    @Override
    public boolean isShared() {
        return false;
    }

    @Override
    public int backlog() {
        return writer.backlog();
    }

    @Override
    public void close() {
        writer.close();
        readers.close();
    }
}
