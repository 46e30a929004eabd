package io.jenkins.plugins.webhooks.engine.store;

import java.sql.SQLException;

/**
 * What is worth trying again, by PostgreSQL's error codes; SQLite has none of them.
 *
 * @see <a href="https://www.postgresql.org/docs/current/errcodes-appendix.html">Error codes</a>
 */
final class Fault {
    private Fault() {}

    /** The connection is gone (classes 08 and 57P), and others that were opened before are doubtful. */
    static boolean isCut(Exception fault) {
        return state(fault).startsWith("08") || state(fault).startsWith("57P");
    }

    /** Another transaction was in the way (class 40): a deadlock, of which one side has to begin again. */
    static boolean isCollision(Exception fault) {
        return state(fault).startsWith("40");
    }

    private static String state(Exception fault) {
        return fault instanceof SQLException database ? String.valueOf(database.getSQLState()) : "";
    }
}
