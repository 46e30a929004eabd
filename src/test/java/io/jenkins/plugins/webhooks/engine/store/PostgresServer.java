package io.jenkins.plugins.webhooks.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.opentest4j.TestAbortedException;

/**
 * A real PostgreSQL, unpacked from Maven Central and started on a free port. It refuses to run as root; where tests do
 * (containers mostly), it is started in a user namespace of its own ({@code unshare -U}), in which root is nobody. Where
 * neither works, the tests that need it are skipped and say so.
 */
public final class PostgresServer implements AutoCloseable {
    private static final Duration START = Duration.ofSeconds(60);
    private static PostgresServer shared;
    private static String failure;

    private final Path data;
    private final int port;
    private EmbeddedPostgres process;

    private PostgresServer(Path data, int port) throws IOException {
        this.data = data;
        this.port = port;
        this.process = start();
    }

    /**
     * The one of this run, started at the first call, stopped with the process.
     *
     * @throws TestAbortedException if none can be started: JUnit counts the test as skipped
     */
    public static synchronized PostgresServer shared() {
        if (shared == null && failure == null) {
            try {
                shared = new PostgresServer(null, 0);
            } catch (IOException | RuntimeException e) {
                failure = String.valueOf(e);
            }
        }
        if (shared == null) {
            throw skipped(failure);
        }
        return shared;
    }

    /**
     * One of the test's own, which it may stop and start.
     *
     * @param data empty folder
     * @throws TestAbortedException as with the shared one
     */
    public static PostgresServer own(Path data) {
        int port = shared().process.getPort();
        try {
            // A fixed port, so that it comes back where it was: another free one is as good as any.
            return new PostgresServer(data, freePort(port));
        } catch (IOException e) {
            throw skipped(e.toString());
        }
    }

    private static TestAbortedException skipped(String reason) {
        return new TestAbortedException("SKIPPED: no PostgreSQL could be started (run as another user than root, or let"
                + " root use 'unshare -U'): " + reason);
    }

    private static int freePort(int taken) throws IOException {
        try (java.net.ServerSocket socket = new java.net.ServerSocket(0)) {
            assertThat(socket.getLocalPort()).isNotEqualTo(taken);
            return socket.getLocalPort();
        }
    }

    private EmbeddedPostgres start() throws IOException {
        EmbeddedPostgres.Builder builder =
                EmbeddedPostgres.builder().setPGStartupWait(START).setPort(port);
        if (data != null) {
            builder.setDataDirectory(data).setCleanDataDirectory(false);
        }
        return builder.start();
    }

    /** Stops it, as an administrator would who is in a hurry: sessions are cut. */
    public void stop() throws IOException {
        process.close();
    }

    /** Starts it again with the same data at the same port. */
    public void startAgain() throws IOException {
        process = start();
    }

    /** JDBC URL of a schema of its own for each name; it is made if it is not there. */
    public String url(String name) {
        String schema = "t"
                + UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8))
                        .toString()
                        .replace("-", "");
        execute("CREATE SCHEMA IF NOT EXISTS " + schema);
        return base() + "&currentSchema=" + schema;
    }

    /** JDBC URL without a schema. */
    public String base() {
        return "jdbc:postgresql://localhost:" + process.getPort() + "/postgres?user=postgres";
    }

    /** Runs something as its administrator. */
    public void execute(String sql) {
        try (Connection connection = DriverManager.getConnection(base());
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The first column of a query's rows, asked as its administrator. */
    public List<String> ask(String sql) {
        try (Connection connection = DriverManager.getConnection(base())) {
            return Rows.list(connection, sql, row -> row.getString(1));
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() throws IOException {
        process.close();
    }
}
