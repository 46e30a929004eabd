package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.store.Database;
import io.jenkins.plugins.webhooks.engine.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * Where the store is: a file of this controller, unless whoever starts Jenkins names a database by system properties. It
 * is no part of the configuration, because the engine needs it before that is loaded.
 */
final class DatabaseProperties {
    static final String URL = "io.jenkins.plugins.webhooks.database";
    static final String PASSWORD_FILE = "io.jenkins.plugins.webhooks.databasePasswordFile";

    private DatabaseProperties() {}

    /**
     * Reads them.
     *
     * @param properties gives a property or null
     * @param folder of the controller's own file
     */
    static Database read(UnaryOperator<String> properties, Path folder) {
        String url = properties.apply(URL);
        if (url == null || url.isBlank()) {
            return Database.at("jdbc:sqlite:" + folder.resolve("webhooks.db"));
        }
        Database given = new Database(url.strip(), password(properties.apply(PASSWORD_FILE)));
        return given.hasPasswordInUrl() ? refused(given) : given;
    }

    /** The engine says why it does not start; Jenkins itself does. */
    private static Database refused(Database given) {
        return new Database(given.shown(), () -> {
            throw new StoreException(
                    "a password must not stand in the property " + URL + ": name its file in " + PASSWORD_FILE, null);
        });
    }

    @CheckForNull
    private static Supplier<String> password(@CheckForNull String file) {
        return file == null || file.isBlank() ? null : () -> content(Path.of(file.strip()));
    }

    private static String content(Path file) {
        try {
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new StoreException("the file of the property " + PASSWORD_FILE + " can't be read", e);
        }
    }
}
