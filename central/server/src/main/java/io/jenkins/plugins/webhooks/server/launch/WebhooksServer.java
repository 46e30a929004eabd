package io.jenkins.plugins.webhooks.server.launch;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.Environment;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.security.ProxySettings;
import io.jenkins.plugins.webhooks.engine.store.Database;
import io.jenkins.plugins.webhooks.server.http.HttpListener;
import io.jenkins.plugins.webhooks.server.sample.EchoTarget;
import io.jenkins.plugins.webhooks.server.sample.Sample;
import io.jenkins.plugins.webhooks.server.sample.SignedPush;
import io.jenkins.plugins.webhooks.server.settings.SecretReference;
import io.jenkins.plugins.webhooks.server.settings.Settings;
import io.jenkins.plugins.webhooks.server.settings.SettingsFile;
import io.jenkins.plugins.webhooks.server.settings.StartException;
import java.util.Optional;

/** A running server: its home, its port and its engine. */
public final class WebhooksServer implements AutoCloseable {
    private final Taken taken;
    private final Webhooks webhooks;
    private final HttpListener listener;
    private final Database database;
    private final boolean guarded;
    private final Optional<SignedPush> push;

    private WebhooksServer(
            Taken taken,
            Webhooks webhooks,
            HttpListener listener,
            Database database,
            boolean guarded,
            Optional<SignedPush> push) {
        this.taken = taken;
        this.webhooks = webhooks;
        this.listener = listener;
        this.database = database;
        this.guarded = guarded;
        this.push = push;
    }

    /**
     * Starts.
     *
     * @throws StartException if the home, the port or the token can't be used
     * @throws io.jenkins.plugins.webhooks.server.yaml.InvalidFileException if the configuration file can't be used
     * @throws io.jenkins.plugins.webhooks.engine.store.StoreException if the database can't be opened
     */
    public static WebhooksServer start(Setup setup) {
        Taken taken = new Taken();
        try {
            return start(setup, taken);
        } catch (RuntimeException e) {
            taken.close();
            throw e;
        }
    }

    private static WebhooksServer start(Setup setup, Taken taken) {
        SecretReference token = TokenOption.read(setup);
        Optional<Settings> file =
                Optional.ofNullable(setup.config()).map(path -> SettingsFile.read(path, setup.environment()));
        Home home = taken.take(Home.open(setup.home()));
        HttpListener listener = taken.take(HttpListener.bind(setup.bind(), setup.port()));
        if (token == null && !listener.isLoopback()) {
            throw new StartException("--bind " + setup.bind() + " lets other machines reach the page and the API: give"
                    + " --token env:NAME or --token file:PATH too");
        }
        String url = listener.url();
        Optional<Sample> sample = file.isPresent() ? Optional.empty() : Optional.of(Sample.in(home.folder()));
        Settings settings = file.orElseGet(() -> new Settings(sample.get().configuration(url), null, null));
        Database database = DatabaseOption.read(setup, home);
        Environment environment = environment(
                Environment.of(database, settings.source() == null ? url + "/" : settings.source()), settings.proxy());
        Webhooks webhooks = taken.take(Webhooks.open(environment, settings.configuration()));
        EchoTarget echo = sample.map(each -> each.target(environment.clock())).orElse(null);
        listener.serve(webhooks, echo, token);
        // Once it serves, it must stop before the engine does.
        taken.take(listener);
        return new WebhooksServer(
                taken, webhooks, listener, database, token != null, sample.map(each -> each.push(url)));
    }

    private static Environment environment(Environment world, @CheckForNull ProxySettings proxy) {
        return proxy == null ? world : world.with(proxy.client(world.http(), world.clock()));
    }

    /** Where this machine reaches it, as a URL without a path. */
    public String url() {
        return listener.url();
    }

    /** The engine. */
    public Webhooks webhooks() {
        return webhooks;
    }

    /** Where the store is. */
    public Database database() {
        return database;
    }

    /** Whether page and API ask for a token. */
    public boolean isGuarded() {
        return guarded;
    }

    /** A request that the sample takes in; empty where a configuration file rules. */
    public Optional<SignedPush> push() {
        return push;
    }

    /** Lets running requests end, then the engine, then gives the home free. */
    @Override
    public void close() {
        taken.close();
    }
}
