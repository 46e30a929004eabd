package io.jenkins.plugins.webhooks.bench;

import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Environment;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.incoming.AdmissionSettings;
import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingRequest;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.RateLimitSettings;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.security.PenaltySettings;
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
    private static final String HERE = "127.0.0.1";
    private static final String KEPT_OUT = "198.51.100.66";

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
        webhooks = Webhooks.open(
                Environment.of(workplace.database(), "bench/"),
                new Configuration(
                        List.of(
                                webhook("github", List.of(), RateLimitSettings.NONE),
                                webhook("listed", List.of("192.0.2.0/24"), RateLimitSettings.NONE),
                                webhook("rated", List.of(), new RateLimitSettings(1, 0))),
                        List.of(),
                        EgressSettings.PUBLIC_ONLY));
        // Who proved itself once is not kept out, so that each wrong signature is looked at.
        receive("github", HERE, fresh());
        receive("rated", HERE, tampered);
        for (int i = 0; i < PenaltySettings.DEFAULT.failures(); i++) {
            receive("github", KEPT_OUT, tampered);
        }
    }

    private static IncomingWebhook webhook(String name, List<String> allow, RateLimitSettings rate) {
        return IncomingWebhook.named(name, "github")
                .secrets(Secrets.of(Push.SECRET))
                .admission(new AdmissionSettings(allow, List.of(), rate, AdmissionSettings.DEFAULT_REPLAY_WINDOW, null))
                .build();
    }

    @TearDown(Level.Trial)
    public void close() throws IOException {
        webhooks.close();
        workplace.close();
    }

    @Benchmark
    @Threads(1)
    public Answer accept() {
        return receive("github", HERE, fresh());
    }

    @Benchmark
    @Threads(16)
    public Answer acceptWith16Senders() {
        return receive("github", HERE, fresh());
    }

    @Benchmark
    @Threads(1)
    public Answer reject() {
        return receive("github", HERE, tampered);
    }

    /** An address that is not on the list. */
    @Benchmark
    @Threads(1)
    public Answer rejectAddress() {
        return receive("listed", HERE, tampered);
    }

    /** One more than the limit. */
    @Benchmark
    @Threads(1)
    public Answer rejectRate() {
        return receive("rated", HERE, tampered);
    }

    /** An address that failed too often. */
    @Benchmark
    @Threads(1)
    public Answer rejectKeptOut() {
        return receive("github", KEPT_OUT, tampered);
    }

    @Benchmark
    @Threads(16)
    public Answer rejectWith16Senders() {
        return receive("github", HERE, tampered);
    }

    /** A body that came before would be taken for a replay, so beyond those made ready each is signed when it is due. */
    private Push fresh() {
        int number = next.getAndIncrement();
        return number < READY ? valid[number] : Push.valid(number);
    }

    private Answer receive(String webhook, String address, Push push) {
        return webhooks.receive(new IncomingRequest(
                webhook, "POST", push.headers(), address, push.body().length, new ByteArrayInputStream(push.body())));
    }
}
