package io.jenkins.plugins.webhooks.bench.load;

import java.util.Optional;

/** No relay at all: the generator posts to the target itself. What a relay adds is what it takes beyond this. */
final class StraightToTarget implements Subject {
    private final Arrivals target;

    StraightToTarget(Arrivals target) {
        this.target = target;
    }

    @Override
    public String name() {
        return "no relay";
    }

    @Override
    public String url() {
        return target.url();
    }

    @Override
    public Optional<Ledger.Kept> kept() {
        return Optional.of(new Ledger.Kept(target.first(), 0, 0, target.repeats()));
    }

    @Override
    public void close() {
        target.close();
    }
}
