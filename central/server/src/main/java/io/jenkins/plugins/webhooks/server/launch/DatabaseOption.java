package io.jenkins.plugins.webhooks.server.launch;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.SecretUnavailableException;
import io.jenkins.plugins.webhooks.engine.store.Database;
import io.jenkins.plugins.webhooks.server.settings.SecretPlaces;
import io.jenkins.plugins.webhooks.server.settings.SecretReference;
import io.jenkins.plugins.webhooks.server.settings.StartException;
import java.nio.file.Path;
import java.util.function.Supplier;

/** The options {@code --database} and {@code --database-password}. */
final class DatabaseOption {
    private DatabaseOption() {}

    /**
     * Where the store is.
     *
     * @throws StartException if the options can't be used; the message shows no password
     */
    static Database read(Setup setup, Home home) {
        String given = setup.database();
        if (given == null) {
            requireNoPassword(setup, "--database-password needs --database jdbc:postgresql://...");
            return Database.at(home.database());
        }
        SecretPlaces places = new SecretPlaces(setup.environment(), Path.of("").toAbsolutePath());
        if (!given.startsWith("jdbc:")) {
            requireNoPassword(setup, "--database-password: the URL is a secret already: write the password into it");
            return Database.at(reference("--database", given, places).read().text());
        }
        if (Database.at(given).hasPasswordInUrl()) {
            throw new StartException("--database: a password must not stand in the URL, where every user of this machine"
                    + " can read it: give --database-password env:NAME or --database-password file:PATH");
        }
        return new Database(given, password(setup, places));
    }

    private static void requireNoPassword(Setup setup, String message) {
        if (setup.databasePassword() != null) {
            throw new StartException(message);
        }
    }

    @CheckForNull
    private static Supplier<String> password(Setup setup, SecretPlaces places) {
        String given = setup.databasePassword();
        if (given == null) {
            return null;
        }
        SecretReference password = reference("--database-password", given, places);
        return () -> password.read().text();
    }

    /** Read once now, so that a wrong one is noticed at the start. */
    private static SecretReference reference(String option, String given, SecretPlaces places) {
        try {
            SecretReference found = SecretReference.parse(given, places);
            found.read();
            return found;
        } catch (IllegalArgumentException | SecretUnavailableException e) {
            throw new StartException(option + ": " + e.getMessage(), e);
        }
    }
}
