package io.jenkins.plugins.webhooks.bench.load;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.bench.Push;
import io.jenkins.plugins.webhooks.bench.Workplace;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The standalone server, as people run it: its own process, its own home, durable before it answers. */
final class OurServer implements Subject {
    private static final int INTRODUCTION = 1_000_000_000;

    private final Child child;
    private final String base;
    private final Arrivals target;
    private long introduced;

    private OurServer(Child child, String base, Arrivals target) {
        this.child = child;
        this.base = base;
        this.target = target;
    }

    /**
     * Starts it.
     *
     * @param jar the server's
     * @param target where it sends pushes on to, or null for nowhere
     */
    static OurServer start(Path jar, Workplace workplace, Arrivals target) throws IOException {
        int port = Child.freePort();
        Path config = Files.writeString(workplace.folder().resolve("webhooks.yaml"), configuration(target));
        Child child = Child.start(
                workplace.folder(),
                port,
                Map.of("BENCH_SECRET", Push.SECRET.text()),
                List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-jar",
                        jar.toAbsolutePath().toString(),
                        "--port",
                        String.valueOf(port),
                        "--config",
                        config.toString(),
                        "--home",
                        workplace.folder().resolve("home").toString()));
        return new OurServer(child, "http://127.0.0.1:" + port, target);
    }

    private static String configuration(Arrivals target) {
        String signing = "signing: {scheme: standard, secrets: [\"env:BENCH_SECRET\"]}";
        String outgoing = target == null
                ? ""
                : "{name: target, url: \"" + target.url() + "\", events: [\"github.push\"], " + signing + "}";
        return """
                webhooks:
                  incoming:
                    - {name: github, provider: github, secrets: ["env:BENCH_SECRET"]}
                  outgoing: [%s]
                  egress: {allow: ["127.0.0.1"]}
                """.formatted(outgoing);
    }

    /**
     * Sends one push that is proven, outside of all figures: whose signatures have never fitted is soon kept out, and
     * then no signature would be looked at.
     */
    void introduce() throws IOException, InterruptedException {
        try (Generator generator = new Generator(url(), 1, Duration.ofMinutes(1))) {
            generator.send(Mode.VALID, INTRODUCTION, 1, Generator.UNPACED);
            introduced = generator.tally().acknowledged();
        }
    }

    @Override
    public String name() {
        return "ours";
    }

    @Override
    public String url() {
        return base + "/webhook/github";
    }

    @Override
    public Optional<Ledger.Kept> kept() throws IOException {
        JsonNode stats;
        try (var in = new URL(base + "/api/v1/stats").openStream()) {
            stats = Json.read(in.readAllBytes());
        }
        long waiting = stats.at("/receipts/pending").longValue();
        long failed = stats.at("/receipts/failed").longValue()
                + stats.at("/receipts/duplicate").longValue()
                + stats.at("/receipts/ignored").longValue();
        if (target == null) {
            return Optional.of(
                    new Ledger.Kept(stats.at("/receipts/acted").longValue() - introduced, waiting, failed, 0));
        }
        // One delivery per push: the events that no outgoing webhook wants are not in this sum.
        long pending = stats.at("/deliveries/pending").longValue()
                + waiting
                + stats.path("unrouted").longValue();
        long givenUp = stats.at("/deliveries/given_up").longValue() + failed;
        return Optional.of(new Ledger.Kept(target.first(), pending, givenUp, target.repeats()));
    }

    @Override
    public void close() {
        child.close();
    }
}
