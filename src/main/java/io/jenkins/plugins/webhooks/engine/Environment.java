package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.store.Database;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.random.RandomGenerator;
import okhttp3.OkHttpClient;

/**
 * What the engine stands on; everything that a test wants to hold in its hand.
 *
 * @param database where the store is
 * @param source URI reference of this installation: the {@code source} of events that name none
 * @param clock the time
 * @param random for ids and jitter
 * @param threads for the engine's own few threads
 * @param http client whose settings (proxy, trust) outgoing requests share
 */
public record Environment(
        Database database,
        String source,
        Clock clock,
        RandomGenerator random,
        ThreadFactory threads,
        OkHttpClient http) {

    /** The real world, with a store at a JDBC URL. */
    public static Environment of(String database, String source) {
        return of(Database.at(database), source);
    }

    /** The real world. */
    public static Environment of(Database database, String source) {
        AtomicInteger count = new AtomicInteger();
        ThreadFactory threads = task -> {
            Thread thread = new Thread(task, "webhooks-" + count.incrementAndGet());
            thread.setDaemon(true);
            return thread;
        };
        return new Environment(database, source, Clock.systemUTC(), new SecureRandom(), threads, new OkHttpClient());
    }

    /** The same with another client, for example one that goes through a proxy. */
    public Environment with(OkHttpClient client) {
        return new Environment(database, source, clock, random, threads, client);
    }
}
