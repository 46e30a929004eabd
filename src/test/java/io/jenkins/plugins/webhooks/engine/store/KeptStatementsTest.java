package io.jenkins.plugins.webhooks.engine.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Properties;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeptStatementsTest {
    private static final String INSERT = "INSERT INTO t (id, text) VALUES (?, ?)";
    private static final String SELECT = "SELECT text FROM t ORDER BY id";

    @TempDir
    private Path folder;

    private Connection connection;

    @BeforeEach
    void open() throws SQLException {
        String file = folder.resolve("test.db").toString();
        connection = new KeptStatements("jdbc:sqlite:" + file, file, new Properties());
        Rows.list(connection, "PRAGMA journal_mode = WAL", row -> row.getString(1));
        Rows.update(connection, "CREATE TABLE t (id INTEGER PRIMARY KEY, text TEXT)");
    }

    @AfterEach
    void close() throws SQLException {
        connection.close();
    }

    @Test
    void gives_a_closed_statement_for_the_same_sql_again() throws SQLException {
        PreparedStatement first = connection.prepareStatement(SELECT);
        first.close();
        assertThat(connection.prepareStatement(SELECT)).isSameAs(first);
    }

    @Test
    void never_gives_a_statement_that_is_in_use() throws SQLException {
        Rows.update(connection, INSERT, 1, "a");
        Rows.update(connection, INSERT, 2, "b");

        List<List<String>> nested =
                Rows.list(connection, SELECT, row -> Rows.list(connection, SELECT, inner -> inner.getString(1)));

        assertThat(nested).containsExactly(List.of("a", "b"), List.of("a", "b"));
    }

    @Test
    void forgets_values_in_between() throws SQLException {
        Rows.update(connection, INSERT, 1, "a");
        try (PreparedStatement insert = connection.prepareStatement(INSERT)) {
            insert.setInt(1, 2);
            insert.executeUpdate();
        }
        assertThat(Rows.list(connection, SELECT, row -> String.valueOf(row.getString(1))))
                .containsExactly("a", "null");
    }

    @Test
    void works_on_after_a_statement_failed() throws SQLException {
        Rows.update(connection, INSERT, 1, "a");
        assertThatThrownBy(() -> Rows.update(connection, INSERT, 1, "again")).isInstanceOf(SQLException.class);
        assertThat(Rows.update(connection, INSERT, 2, "b")).isEqualTo(1);
    }

    /** A read that never ended would keep the log from being written back for as long as the process lives. */
    @Test
    void a_kept_statement_holds_no_read_open() throws SQLException {
        Rows.update(connection, INSERT, 1, "a");
        Rows.update(connection, INSERT, 2, "b");
        try (PreparedStatement select = connection.prepareStatement(SELECT)) {
            ResultSet unfinished = select.executeQuery();
            assertThat(unfinished.next()).isTrue();
        }
        String file = folder.resolve("test.db").toString();
        try (Connection other = new KeptStatements("jdbc:sqlite:" + file, file, new Properties())) {
            Rows.update(other, INSERT, 3, "c");
            assertThat(Rows.list(other, "PRAGMA wal_checkpoint(TRUNCATE)", row -> row.getInt("busy")))
                    .containsExactly(0);
        }
    }

    @Test
    void sees_columns_that_were_added_since() throws SQLException {
        Rows.update(connection, INSERT, 1, "a");
        String all = "SELECT * FROM t";
        assertThat(Rows.list(connection, all, row -> row.getMetaData().getColumnCount()))
                .containsExactly(2);
        Rows.update(connection, "ALTER TABLE t ADD COLUMN more TEXT DEFAULT 'new'");
        assertThat(Rows.list(connection, all, row -> row.getString("text"))).containsExactly("a");
    }
}
