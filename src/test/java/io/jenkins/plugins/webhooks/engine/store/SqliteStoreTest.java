package io.jenkins.plugins.webhooks.engine.store;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.io.TempDir;

class SqliteStoreTest extends StoreContract {
    @TempDir
    private Path folder;

    private String url() {
        return "jdbc:sqlite:" + folder.resolve("deeper/store.db");
    }

    @Override
    Store open() {
        return Stores.open(Database.at(url()), Thread::new);
    }

    @Override
    void execute(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url())) {
            Rows.update(connection, sql);
        }
    }
}
