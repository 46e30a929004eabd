package io.jenkins.plugins.webhooks.bench.load;

import java.time.Duration;

/**
 * How much is sent, how fast and for how long at most.
 *
 * @param mode what is sent
 * @param warmup pushes to each subject before anything counts as a figure
 * @param count pushes to each subject in each phase of each round
 * @param rate pushes a second in the phase that measures latency
 * @param connections senders at once
 * @param rounds how often the subjects take turns, so that a slow minute of the machine hits all of them
 * @param phase longest time of one phase; what was not sent by then is not sent
 * @param drain longest wait for what was acknowledged to arrive
 */
public record Plan(
        Mode mode, int warmup, int count, int rate, int connections, int rounds, Duration phase, Duration drain) {
    private static final int MOST_PUSHES = 500_000;

    public Plan {
        require(warmup >= 0 && warmup <= 50_000, "warm-up must be 0 to 50000");
        require(count >= 1 && count <= 50_000, "count must be 1 to 50000");
        require(rate >= 1 && rate <= 50_000, "rate must be 1 to 50000 a second");
        require(connections >= 1 && connections <= 64, "connections must be 1 to 64");
        require(rounds >= 1 && rounds <= 10, "rounds must be 1 to 10");
        require(warmup + 2 * count * rounds <= MOST_PUSHES, "that is more than " + MOST_PUSHES + " pushes");
    }

    /** All pushes that one subject may get. */
    int pushes() {
        return warmup + 2 * count * rounds;
    }

    private static void require(boolean holds, String fault) {
        if (!holds) {
            throw new IllegalArgumentException(fault);
        }
    }
}
