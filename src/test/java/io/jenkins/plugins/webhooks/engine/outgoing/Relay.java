package io.jenkins.plugins.webhooks.engine.outgoing;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;

import com.fasterxml.jackson.databind.node.TextNode;
import io.jenkins.plugins.webhooks.engine.Configuration;
import io.jenkins.plugins.webhooks.engine.Environment;
import io.jenkins.plugins.webhooks.engine.Fixture;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** An engine that sends what a test publishes, with a real store and real sockets. */
public final class Relay implements AutoCloseable {
    public static final EgressSettings LOOPBACK = new EgressSettings(List.of("127.0.0.0/8", "::1", "localhost"));

    private final Webhooks webhooks;

    private Relay(Webhooks webhooks) {
        this.webhooks = webhooks;
    }

    public static Relay to(Path folder, OutgoingWebhook... targets) {
        return open(Fixture.environment(folder), new Configuration(List.of(), List.of(targets), LOOPBACK));
    }

    public static Relay open(Environment environment, Configuration configuration) {
        return new Relay(Webhooks.open(environment, configuration));
    }

    /** A target that wants what {@link #publish()} publishes and is tried again within milliseconds. */
    public static OutgoingWebhook.Builder target(String name, String url) {
        return OutgoingWebhook.named(name, url)
                .events(List.of("custom.*"))
                .retry(new RetrySettings(Duration.ofMillis(1), Duration.ofMillis(5), Duration.ofMinutes(1)));
    }

    public void publish() {
        webhooks.publish(webhooks.event("custom.deployed", null, Severity.INFO, TextNode.valueOf("x")))
                .join();
    }

    /** The newest delivery of a target as soon as it is finished. */
    public DeliveryDetail finished(String name) {
        return once(name, 1, true);
    }

    /** The newest delivery of a target as soon as it has as many attempts. */
    public DeliveryDetail attempted(String name, int attempts) {
        return once(name, attempts, false);
    }

    public Webhooks webhooks() {
        return webhooks;
    }

    private DeliveryDetail once(String name, int attempts, boolean finished) {
        await(
                "the delivery for " + name,
                () -> newest(name).stream()
                        .anyMatch(each -> each.attempts() >= attempts && (!finished || each.finishedAt() != null)));
        return webhooks.delivery(newest(name).get(0).id()).orElseThrow();
    }

    private List<Delivery> newest(String name) {
        return webhooks.deliveries(Selection.NEWEST).items().stream()
                .filter(each -> each.webhook().equals(name))
                .limit(1)
                .toList();
    }

    @Override
    public void close() {
        webhooks.close();
    }
}
