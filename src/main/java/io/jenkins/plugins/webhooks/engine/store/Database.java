package io.jenkins.plugins.webhooks.engine.store;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.function.Supplier;

/**
 * Where the store is.
 *
 * @param url JDBC URL: {@code jdbc:sqlite:<file>} or {@code jdbc:postgresql://<host>/<database>?user=<name>}
 * @param password asked for at each new connection, so that a changed one counts; null if the URL is enough
 */
public record Database(String url, @CheckForNull Supplier<String> password) {
    /** One whose URL is enough. */
    public static Database at(String url) {
        return new Database(url, null);
    }

    /** The URL without its parameters, among which a password may stand. */
    public String shown() {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }

    @Override
    public String toString() {
        return shown();
    }
}
