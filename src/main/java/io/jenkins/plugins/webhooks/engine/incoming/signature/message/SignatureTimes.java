package io.jenkins.plugins.webhooks.engine.incoming.signature.message;

import java.time.Duration;
import java.time.Instant;
import org.greenbytes.http.sfv.IntegerItem;
import org.greenbytes.http.sfv.Parameters;

/**
 * When a signature counts: its {@code created} must be there and near our time, its {@code expires}, if there is one,
 * not passed.
 *
 * @param tolerance both ways, because clocks differ
 */
record SignatureTimes(Duration tolerance) {
    /** What is wrong with the times, in words; empty if nothing is. */
    String fault(Parameters parameters, Instant now) {
        if (!(parameters.get("created") instanceof IntegerItem created)) {
            return "the signature does not say when it was created";
        }
        long age = now.getEpochSecond() - created.getAsLong();
        if (Math.abs(age) > tolerance.toSeconds()) {
            return "the signature is " + Math.abs(age) + " s " + (age > 0 ? "old" : "ahead of our clock")
                    + ", more than " + tolerance.toSeconds() + " s";
        }
        if (!parameters.containsKey("expires")) {
            return "";
        }
        return parameters.get("expires") instanceof IntegerItem expires && expires.getAsLong() > now.getEpochSecond()
                ? ""
                : "the signature has expired";
    }
}
