package io.jenkins.plugins.webhooks.engine.store;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.function.Supplier;
import java.util.regex.Pattern;

/**
 * Where the store is.
 *
 * @param url JDBC URL: {@code jdbc:sqlite:<file>} or {@code jdbc:postgresql://<host>/<database>?user=<name>}
 * @param password asked for at each new connection, so that a changed one counts; null if the URL is enough
 */
public record Database(String url, @CheckForNull Supplier<String> password) {
    private static final Pattern PASSWORD = Pattern.compile("[?&;](?i:password|sslpassword)=|//[^/@?]*:[^/@?]*@");

    /** One whose URL is enough. */
    public static Database at(String url) {
        return new Database(url, null);
    }

    /** Whether the URL itself has a password in it. */
    public boolean hasPasswordInUrl() {
        return PASSWORD.matcher(url).find();
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
