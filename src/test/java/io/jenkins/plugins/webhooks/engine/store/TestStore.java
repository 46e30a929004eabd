package io.jenkins.plugins.webhooks.engine.store;

import java.nio.file.Path;
import java.util.function.Function;

/** Where tests keep what their engine stores: one SQLite file, unless a test class asks for {@link OnPostgres}. */
public final class TestStore {
    private static final Function<Path, String> SQLITE = folder -> "jdbc:sqlite:" + folder.resolve("webhooks.db");

    private static volatile Function<Path, String> urls = SQLITE;

    private TestStore() {}

    /** JDBC URL of the store of a folder: the same folder has the same store. */
    public static String url(Path folder) {
        return urls.apply(folder);
    }

    static void use(Function<Path, String> other) {
        urls = other;
    }

    static void useSqlite() {
        urls = SQLITE;
    }
}
