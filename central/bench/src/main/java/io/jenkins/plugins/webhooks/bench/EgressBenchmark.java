package io.jenkins.plugins.webhooks.bench;

import io.jenkins.plugins.webhooks.engine.security.EgressGuard;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** The guard's decision, which is made twice for each new connection. All addresses are written out: none is resolved. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
public class EgressBenchmark {
    private final EgressGuard guard =
            new EgressGuard(new EgressSettings(List.of("10.1.0.0/16", "10.2.0.0/16", "build.example.org")));
    private InetAddress open;
    private InetAddress closed;
    private InetAddress six;

    @Setup
    public void addresses() throws UnknownHostException {
        open = InetAddress.getByName("140.82.112.3");
        closed = InetAddress.getByName("169.254.169.254");
        six = InetAddress.getByName("2606:50c0:8000::153");
    }

    @Benchmark
    public boolean publicAddress() {
        return guard.permits("api.github.com", open);
    }

    @Benchmark
    public boolean privateAddress() {
        return guard.permits("metadata", closed);
    }

    @Benchmark
    public boolean publicIpv6() {
        return guard.permits("api.github.com", six);
    }
}
