package io.jenkins.plugins.webhooks.engine.store;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Properties;
import org.sqlite.jdbc4.JDBC4Connection;
import org.sqlite.jdbc4.JDBC4PreparedStatement;

/**
 * A connection that keeps closed statements ready for the same SQL: SQLite's driver compiles anew each time, which took
 * a quarter of the writer's time.
 */
final class KeptStatements extends JDBC4Connection {
    /** Lists are asked for with many combinations of conditions; beyond this, statements are closed as usual. */
    private static final int MOST = 100;

    private final Map<String, Statement> idle = new HashMap<>();

    KeptStatements(String url, String file, Properties settings) throws SQLException {
        super(url, file, settings);
    }

    @Override
    public PreparedStatement prepareStatement(String sql) throws SQLException {
        // Taken out while in use, so that one SQL can be at work twice.
        Statement kept = idle.remove(sql);
        return kept == null ? new Statement(sql) : kept;
    }

    /** Its close gives it back. */
    private final class Statement extends JDBC4PreparedStatement {
        private final String text;

        Statement(String sql) throws SQLException {
            super(KeptStatements.this, sql);
            this.text = sql;
        }

        @Override
        public void close() throws SQLException {
            if (KeptStatements.this.isClosed() || pointer.isClosed() || idle.size() >= MOST) {
                super.close();
                return;
            }
            // Ends the read, which would otherwise hold the write-ahead log, and forgets the values.
            rs.close();
            clearParameters();
            if (idle.putIfAbsent(text, this) != null) {
                super.close();
            }
        }
    }
}
