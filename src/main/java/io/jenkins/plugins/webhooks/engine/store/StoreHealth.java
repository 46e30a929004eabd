package io.jenkins.plugins.webhooks.engine.store;

import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Asks a store whether it can do its work. */
public final class StoreHealth {
    private static final int SECONDS = 5;

    private StoreHealth() {}

    /** Why it can't be written; empty if it can. The write changes nothing. */
    public static Optional<String> ailment(Store store) {
        try {
            store.write(connection ->
                            Rows.update(connection, "UPDATE schema_version SET version = version WHERE version = 0"))
                    .get(SECONDS, TimeUnit.SECONDS);
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of("interrupted");
        } catch (ExecutionException e) {
            return Optional.of(String.valueOf(e.getCause().getMessage()));
        } catch (TimeoutException e) {
            return Optional.of("a commit takes more than " + SECONDS + " seconds");
        }
    }
}
