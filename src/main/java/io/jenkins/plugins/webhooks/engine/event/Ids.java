package io.jenkins.plugins.webhooks.engine.event;

import com.github.f4b6a3.ulid.UlidFactory;
import java.time.Clock;
import java.util.function.LongSupplier;
import java.util.random.RandomGenerator;

/**
 * Makes ids that sort by time and can't be guessed: ULIDs.
 *
 * @see <a href="https://github.com/ulid/spec">ULID specification</a>
 */
public final class Ids {
    private final UlidFactory factory;
    private final Clock clock;

    public Ids(Clock clock, RandomGenerator random) {
        this.clock = clock;
        this.factory = UlidFactory.newMonotonicInstance((LongSupplier) random::nextLong, clock::millis);
    }

    /** A new id: 26 letters and digits. */
    public synchronized String next() {
        return factory.create(clock.millis()).toString();
    }
}
