package io.jenkins.plugins.webhooks.bench.load;

import java.io.IOException;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** One subject with all that is sent to it and measured of it. */
final class Lane implements AutoCloseable {
    private static final Duration LOOK = Duration.ofMillis(50);

    private final Plan plan;
    private final Subject subject;
    private final Arrivals target;
    private final Generator generator;
    private final Figures figures = new Figures();
    private int next;

    /**
     * Makes it ready.
     *
     * @param target where the pushes end up, or null
     */
    Lane(Plan plan, Subject subject, Arrivals target) throws UnknownHostException {
        this.plan = plan;
        this.subject = subject;
        this.target = target;
        this.generator = new Generator(subject.url(), plan.connections(), plan.phase());
    }

    String name() {
        return subject.name();
    }

    Figures figures() {
        return figures;
    }

    void warmUp() throws InterruptedException, IOException {
        send(plan.warmup(), Generator.UNPACED);
        drain();
    }

    /** Both phases once. What one leaves to be done is done before the next begins, or it would pay for it. */
    void round() throws InterruptedException, IOException {
        long before = counted();
        long doneBefore = done();
        long start = System.nanoTime();
        Timeline fast = send(plan.count(), Generator.UNPACED);
        figures.capacity(counted() - before, fast.seconds());
        drain();
        if (subject.kept().isPresent() && plan.mode() != Mode.INVALID) {
            figures.workedOff(
                    done() - doneBefore, target == null ? (System.nanoTime() - start) / 1e9 : fast.seconds(target));
        }
        Timeline paced = send(plan.count(), plan.rate());
        drain();
        figures.paced(paced, target);
    }

    /** What the mode wants: acceptances, or refusals. */
    private long counted() {
        return plan.mode() == Mode.INVALID
                ? generator.tally().refused()
                : generator.tally().acknowledged();
    }

    private long done() throws IOException {
        return subject.kept().map(Ledger.Kept::arrived).orElse(0L);
    }

    private Timeline send(int count, int rate) throws InterruptedException {
        Timeline timeline = generator.send(plan.mode(), next, count, rate);
        next += count;
        return timeline;
    }

    /** Waits for what was acknowledged, but not for ever. */
    private void drain() throws IOException {
        long end = System.nanoTime() + plan.drain().toNanos();
        Optional<Ledger.Kept> kept = subject.kept();
        while (kept.isPresent() && kept.get().pending() > 0 && System.nanoTime() < end) {
            LockSupport.parkNanos(LOOK.toNanos());
            kept = subject.kept();
        }
    }

    Ledger ledger() throws IOException {
        return generator.tally().ledger(subject.kept().orElse(null));
    }

    @Override
    public void close() {
        generator.close();
        subject.close();
    }
}
