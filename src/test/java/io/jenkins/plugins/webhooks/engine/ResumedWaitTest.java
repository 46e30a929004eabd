package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Arrival;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.incoming.Receipt;
import io.jenkins.plugins.webhooks.engine.incoming.ReceiptState;
import io.jenkins.plugins.webhooks.engine.incoming.provider.Providers;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Ticket;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.WaitOrder;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.WaitState;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A wait that a receipt of an ordinary webhook ends. */
class ResumedWaitTest {
    private static final Duration HOUR = Duration.ofHours(1);

    @TempDir
    private Path folder;

    private Webhooks webhooks;

    @BeforeEach
    void open() {
        IncomingWebhook door = IncomingWebhook.named("door", "custom")
                .acceptUnsigned(true)
                .action(new Resume())
                .build();
        webhooks = Webhooks.open(
                Fixture.environment(folder),
                new Configuration(List.of(door), List.of(), EgressSettings.PUBLIC_ONLY),
                new Host(wait -> Fixture.SECRETS, Providers.builtIn(), Host.ALONE.ready()));
    }

    @AfterEach
    void close() {
        webhooks.close();
    }

    @Test
    void its_payload_is_what_the_build_gets() throws Exception {
        Ticket ticket = ticket(new WaitOrder("app#7", HOUR, "custom", null, "payload.state = 'done'"));

        Receipt early = knock(ticket.id(), "running");
        assertThat(trace(early)).contains("app#7 goes on waiting");
        assertThat(early.state()).isEqualTo(ReceiptState.ACTED);
        Receipt done = knock(ticket.id(), "done");
        assertThat(trace(done)).contains("app#7 is resumed");

        Arrival arrival =
                webhooks.waiting().waited(ticket.id()).get(60, TimeUnit.SECONDS).orElseThrow();
        assertThat(arrival.receipt()).isEqualTo(done.id());
        assertThat(arrival.payload().path("state").textValue()).isEqualTo("done");
        assertThat(knock(ticket.id(), "done").reason()).contains("has closed");
    }

    @Test
    void what_the_one_time_url_asks_for_can_not_be_got_round() {
        Ticket signed = ticket(new WaitOrder("app#7", HOUR, "custom", "sender", null));
        assertThat(knock(signed.id(), "done").reason()).contains("signed with 'sender'");
        Ticket strict =
                ticket(new WaitOrder("app#8", HOUR, "custom", null, null, null, "{\"required\": [\"version\"]}"));
        assertThat(knock(strict.id(), "done").reason()).contains("does not meet the schema of app#8");
        assertThat(knock("nobody", "done").reason()).contains("no build waits");

        for (Ticket each : List.of(signed, strict)) {
            assertThat(webhooks.waiting().find(each.id()).orElseThrow().state()).isEqualTo(WaitState.OPEN);
        }
    }

    private Ticket ticket(WaitOrder order) {
        return webhooks.waiting().open(order).join();
    }

    private Receipt knock(String id, String state) {
        String body = "{\"id\":\"" + id + "\",\"state\":\"" + state + "\"}";
        webhooks.receive(Fixture.request(
                "door",
                Headers.of(
                        "Content-Type",
                        "application/json",
                        "Idempotency-Key",
                        UUID.randomUUID().toString()),
                body.getBytes(StandardCharsets.UTF_8)));
        await("its work is done", () -> newest().finishedAt() != null);
        return newest();
    }

    private Receipt newest() {
        return webhooks.receipts(Selection.NEWEST).items().get(0);
    }

    private String trace(Receipt receipt) {
        return webhooks.receipt(receipt.id()).orElseThrow().trace().toString();
    }

    private final class Resume implements Action {
        @Override
        public String name() {
            return "resume";
        }

        @Override
        public Outcome run(Accepted accepted) throws Exception {
            String id = accepted.payload().path("id").textValue();
            return new Outcome(webhooks.waiting().resume(id, accepted), List.of());
        }
    }
}
