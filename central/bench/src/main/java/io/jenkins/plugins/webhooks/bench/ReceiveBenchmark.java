package io.jenkins.plugins.webhooks.bench;

import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Environment;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Threads;

/**
 * Taking a push in against turning it away, through the whole engine on a real store. Accepting waits for the disk and
 * shares the machine with the work it causes; rejecting must cost less, or strangers could wear us out.
 */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Benchmark)
public class ReceiveBenchmark {
    private static final int READY = 10_000;

    private final Push[] valid = new Push[READY];
    private final AtomicInteger next = new AtomicInteger();
    private final Push tampered = Push.tampered(0);
    private Workplace workplace;
    private Webhooks webhooks;

    /** Signs beforehand: the sender's work is not ours. */
    @Setup(Level.Trial)
    public void open() throws IOException {
        for (int i = 0; i < READY; i++) {
            valid[i] = Push.valid(i);
        }
        workplace = Workplace.open();
        IncomingWebhook webhook = IncomingWebhook.named("github", "github")
                .secrets(Secrets.of(Push.SECRET))
                .build();
        webhooks = Webhooks.open(
                Environment.of(workplace.database(), "bench/"),
                new Configuration(List.of(webhook), List.of(), EgressSettings.PUBLIC_ONLY));
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        webhooks.close();
        workplace.close();
    }

    @Benchmark
    @Threads(1)
    public Answer accept() {
        return receive(fresh());
    }

    @Benchmark
    @Threads(16)
    public Answer acceptWith16Senders() {
        return receive(fresh());
    }

    @Benchmark
    @Threads(1)
    public Answer reject() {
        return receive(tampered);
    }

    @Benchmark
    @Threads(16)
    public Answer rejectWith16Senders() {
        return receive(tampered);
    }

    /** Beyond the pushes made ready, a body comes again; its delivery id never does. */
    private Push fresh() {
        int number = next.getAndIncrement();
        Push ready = valid[number % READY];
        return new Push(
                number,
                ready.body(),
                ready.headers()
                        .newBuilder()
                        .set("X-GitHub-Delivery", "bench-" + number)
                        .build());
    }

    private Answer receive(Push push) {
        return webhooks.receive(new IncomingRequest(
                "github",
                "POST",
                push.headers(),
                "127.0.0.1",
                push.body().length,
                new ByteArrayInputStream(push.body())));
    }
}
