package io.jenkins.plugins.webhooks.engine.outgoing;

import java.time.Duration;

/**
 * How long a target may take.
 *
 * @param connect until the connection stands
 * @param read between two packets of the answer
 * @param call for everything together
 */
public record TimeoutSettings(Duration connect, Duration read, Duration call) {
    /** The Standard Webhooks specification advises 15 to 30 seconds for a call. */
    public static final TimeoutSettings DEFAULT =
            new TimeoutSettings(Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(30));

    public TimeoutSettings {
        for (Duration each : new Duration[] {connect, read, call}) {
            if (each.isNegative() || each.isZero()) {
                throw new IllegalArgumentException("a timeout must be positive, not " + each);
            }
        }
    }
}
