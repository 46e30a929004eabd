package io.jenkins.plugins.webhooks.server;

import io.jenkins.plugins.webhooks.engine.store.StoreException;
import io.jenkins.plugins.webhooks.server.launch.Home;
import io.jenkins.plugins.webhooks.server.launch.Setup;
import io.jenkins.plugins.webhooks.server.launch.WebhooksServer;
import io.jenkins.plugins.webhooks.server.settings.StartException;
import io.jenkins.plugins.webhooks.server.yaml.InvalidFileException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The command line. */
@Command(
        name = "webhooks-server",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        description = "Takes in signed hooks and sends signed notifications. Without --config it runs a sample.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {"0:stopped", "1:could not start", "2:the options or the configuration are wrong"})
public final class Main implements Callable<Integer> {
    @Option(names = "--config", paramLabel = "FILE", description = "Configuration in YAML; without it, a sample")
    private Path config;

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "Folder of the database and the sample's secrets (default: $XDG_DATA_HOME/webhooks or ~/.webhooks)")
    private Path home;

    @Option(names = "--port", paramLabel = "N", description = "Port; 0 takes a free one (default: ${DEFAULT-VALUE})")
    private int port = 8090;

    @Option(names = "--bind", paramLabel = "ADDRESS", description = "Address to listen at (default: ${DEFAULT-VALUE})")
    private String bind = "127.0.0.1";

    @Option(
            names = "--database",
            paramLabel = "JDBC-URL",
            description = "Database: jdbc:sqlite:FILE or jdbc:postgresql://HOST/NAME?user=USER, or where that stands"
                    + " (env:NAME, file:PATH); several servers can share the latter (default: one file in the home)")
    private String database;

    @Option(
            names = "--database-password",
            paramLabel = "env:NAME|file:PATH",
            description = "Where the database's password stands")
    private String databasePassword;

    @Option(
            names = "--token",
            paramLabel = "env:NAME|file:PATH",
            description = "Where the token stands that page and API ask for; needed for any --bind beyond this machine")
    private String token;

    @Spec
    private CommandSpec spec;

    /** Runs until the process is told to stop. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main()).execute(arguments));
    }

    @Override
    public Integer call() throws InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        PrintWriter err = spec.commandLine().getErr();
        try {
            WebhooksServer server = WebhooksServer.start(setup());
            Runtime.getRuntime().addShutdownHook(new Thread(server::close, "shutdown"));
            out.print(Banner.of(server));
            out.flush();
            new CountDownLatch(1).await();
            return 0;
        } catch (InvalidFileException | IllegalArgumentException e) {
            err.println(e.getMessage());
            return 2;
        } catch (StartException | StoreException e) {
            err.println(e.getMessage());
            return 1;
        }
    }

    private Setup setup() {
        Path folder = home == null ? Home.standard(System.getenv(), System.getProperty("user.home")) : home;
        return new Setup(config, folder.toAbsolutePath(), bind, port, database, databasePassword, token, System.getenv());
    }
}
