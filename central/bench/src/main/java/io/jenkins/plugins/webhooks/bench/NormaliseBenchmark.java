package io.jenkins.plugins.webhooks.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.provider.GitHub;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Normalised;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** From GitHub's fields to ours; parsing the same bytes is the yardstick. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
public class NormaliseBenchmark {
    private final GitHub provider = new GitHub();
    private final Push push = Push.valid(1);
    private JsonNode payload;

    @Setup
    public void read() throws IOException {
        payload = parse();
    }

    @Benchmark
    public JsonNode parse() throws IOException {
        return Json.read(push.body());
    }

    @Benchmark
    public List<Normalised> normalise() {
        return provider.normalise("push", push.headers(), payload);
    }
}
