package io.jenkins.plugins.webhooks.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.provider.GitHub;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Normalised;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** A filter over a push, as the engine runs it on every receipt of a filtered webhook. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@State(Scope.Thread)
public class ExpressionBenchmark {
    private final Expression one = Expression.parse("1");
    private final Expression branch = Expression.parse("event = 'push' and scm.branch = 'main'");
    private final Expression files =
            Expression.parse("'src/F19.java' in payload.commits.modified and $count(payload.commits) > 10");
    private JsonNode document;

    @Setup
    public void read() throws IOException {
        Push push = Push.valid(1);
        JsonNode payload = Json.read(push.body());
        List<Event> events = new ArrayList<>();
        events.add(event("github.push", payload));
        for (Normalised each : new GitHub().normalise("push", push.headers(), payload)) {
            events.add(event(each.type(), each.data()));
        }
        document = new Accepted("1", "github", "github", "push", push.headers(), payload, events).document();
    }

    private static Event event(String type, JsonNode data) {
        return new Event("1", type, "bench", null, Instant.EPOCH, Severity.INFO, data, "1");
    }

    /** What every evaluation costs whatever the expression says: handing the document to the library. */
    @Benchmark
    public boolean constant() throws ExpressionException {
        return one.test(document);
    }

    @Benchmark
    public boolean branch() throws ExpressionException {
        return branch.test(document);
    }

    @Benchmark
    public boolean changedFiles() throws ExpressionException {
        return files.test(document);
    }
}
