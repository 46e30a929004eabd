package io.jenkins.plugins.webhooks;

import hudson.init.Terminator;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Environment;
import io.jenkins.plugins.webhooks.engine.Host;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.store.StoreException;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The engine of this controller, from the time when everything is loaded until Jenkins stops. */
public final class JenkinsEngine {
    private static final Logger LOG = LoggerFactory.getLogger(JenkinsEngine.class);

    private static Environment environment;
    private static Host host = Host.ALONE;
    private static volatile Webhooks engine;
    private static volatile String failure;

    private JenkinsEngine() {}

    /** The running engine; empty while Jenkins starts or stops, and after a {@link #failure()}. */
    public static Optional<Webhooks> current() {
        return Optional.ofNullable(engine);
    }

    /** Why the engine does not run although Jenkins does, in words. */
    public static Optional<String> failure() {
        return Optional.ofNullable(failure);
    }

    /**
     * Opens the engine. Jenkins must come up whatever happens here, so nothing is thrown: see {@link #failure()}.
     *
     * @param kept gives the configuration; may throw {@link IllegalArgumentException}
     */
    public static void start(Environment world, Supplier<Configuration> kept) {
        start(world, kept, Host.ALONE);
    }

    /** The same with what only Jenkins knows. */
    public static void start(Environment world, Supplier<Configuration> kept, Host jenkins) {
        remember(jenkins);
        try {
            // Read before the lock is taken: whoever changes the configuration holds its lock and then wants ours.
            open(world, kept.get());
        } catch (IllegalArgumentException | StoreException e) {
            fail(world, e);
        }
    }

    /**
     * Puts a configuration in force. Before the engine runs there is nothing to do, because it starts with what is kept
     * then; after it failed to start, this tries again.
     *
     * @throws IllegalArgumentException if the engine can't use it; the former one stays in force
     */
    public static synchronized void configure(Configuration configuration) {
        if (engine != null) {
            engine.configure(configuration);
        } else if (environment != null) {
            try {
                open(environment, configuration);
            } catch (StoreException e) {
                fail(environment, e);
            }
        }
    }

    /** Closes the engine; what is pending stays stored. */
    @Terminator
    public static synchronized void stop() {
        if (engine != null) {
            engine.close();
        }
        engine = null;
        failure = null;
        environment = null;
    }

    private static synchronized void remember(Host jenkins) {
        host = jenkins;
    }

    private static synchronized void open(Environment world, Configuration configuration) {
        engine = Webhooks.open(world, configuration, host);
        environment = world;
        failure = null;
    }

    private static synchronized void fail(Environment world, RuntimeException reason) {
        environment = world;
        failure = reason.getMessage();
        LOG.error("Webhooks could not start: {}", reason.getMessage(), reason);
    }
}
