package io.jenkins.plugins.webhooks.engine.store;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DialectTest {
    private static final String TABLE = """
            CREATE TABLE t (
              id TEXT PRIMARY KEY,
              at INTEGER NOT NULL,
              body BLOB
            ) WITHOUT ROWID;
            """;

    @Test
    void types_of_a_schema_become_those_of_postgresql() {
        assertThat(Dialect.POSTGRESQL.schema(TABLE)).isEqualTo("""
                        CREATE TABLE t (
                          id TEXT COLLATE "C" PRIMARY KEY,
                          at BIGINT NOT NULL,
                          body BYTEA
                        );
                        """);
    }

    @Test
    void sqlite_takes_it_as_it_is_written() {
        assertThat(Dialect.SQLITE.schema(TABLE)).isEqualTo(TABLE);
    }
}
