package io.jenkins.plugins.webhooks.engine.store;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/** Which database it is, as far as its SQL differs. Statements are written once, for all of them. */
public enum Dialect {
    /** One process owns the file. */
    SQLITE("", schema -> schema),

    /** Servers share it. */
    POSTGRESQL(" FOR UPDATE SKIP LOCKED", Dialect::toPostgres);

    private static final String PRODUCT = "PostgreSQL";
    private static final Pattern INTEGER = Pattern.compile("\\bINTEGER\\b");
    private static final Pattern BLOB = Pattern.compile("\\bBLOB\\b");
    private static final Pattern TEXT = Pattern.compile("\\bTEXT\\b");
    private static final Pattern WITHOUT_ROWID = Pattern.compile("\\)\\s*WITHOUT\\s+ROWID\\b");

    private final String skipLocked;
    private final UnaryOperator<String> schema;

    Dialect(String skipLocked, UnaryOperator<String> schema) {
        this.skipLocked = skipLocked;
        this.schema = schema;
    }

    /** The one that a connection speaks; asks nobody. */
    public static Dialect of(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals(PRODUCT) ? POSTGRESQL : SQLITE;
    }

    /**
     * What a SELECT ends with that says which rows an UPDATE around it takes: two servers at the same moment then take
     * different rows, and neither waits for the other.
     *
     * @see <a href="https://www.postgresql.org/docs/current/sql-select.html#SQL-FOR-UPDATE-SHARE">The locking clause</a>
     */
    public String skipLocked() {
        return skipLocked;
    }

    /** A step of the schema in this database's types. */
    String schema(String sql) {
        return schema.apply(sql);
    }

    /** Ids are ordered by their bytes, as they are in SQLite, whatever language the database was made for. */
    private static String toPostgres(String sql) {
        String numbers = INTEGER.matcher(sql).replaceAll("BIGINT");
        String bytes = BLOB.matcher(numbers).replaceAll("BYTEA");
        String texts = TEXT.matcher(bytes).replaceAll("TEXT COLLATE \"C\"");
        return WITHOUT_ROWID.matcher(texts).replaceAll(")");
    }
}
