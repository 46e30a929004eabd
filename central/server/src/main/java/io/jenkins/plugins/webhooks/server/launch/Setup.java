package io.jenkins.plugins.webhooks.server.launch;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.nio.file.Path;
import java.util.Map;

/**
 * How a server is to run.
 *
 * @param config the configuration file, or null for the sample
 * @param home folder of what must survive
 * @param bind host name or address to listen at
 * @param port to listen at; 0 takes any free one
 * @param database JDBC URL or a reference to one, or null for one file in the home
 * @param databasePassword reference to the database's password, or null if it asks for none
 * @param token reference to the token that page and API ask for, or null if they are for this machine alone
 * @param environment variables that references to secrets lead to
 */
public record Setup(
        @CheckForNull Path config,
        Path home,
        String bind,
        int port,
        @CheckForNull String database,
        @CheckForNull String databasePassword,
        @CheckForNull String token,
        Map<String, String> environment) {
    /** One whose database asks for no password. */
    public Setup(
            @CheckForNull Path config,
            Path home,
            String bind,
            int port,
            @CheckForNull String database,
            @CheckForNull String token,
            Map<String, String> environment) {
        this(config, home, bind, port, database, null, token, environment);
    }
}
