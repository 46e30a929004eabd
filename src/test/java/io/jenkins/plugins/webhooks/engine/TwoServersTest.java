package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.TextNode;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Answer;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.incoming.Schedule;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Ticket;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.WaitOrder;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.WaitState;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.outgoing.DeliveryState;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import io.jenkins.plugins.webhooks.engine.store.OnPostgres;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import mockwebserver3.MockWebServer;
import mockwebserver3.junit5.StartStop;
import okhttp3.Headers;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Two servers behind one load balancer: it does not matter which of them is asked. */
@ExtendWith(OnPostgres.class)
@Timeout(600)
class TwoServersTest {
    private static final int PUSHES = 200;
    private static final Headers JSON = Headers.of("Content-Type", "application/json");

    private final SettableClock clock = new SettableClock();
    private final List<String> done = new CopyOnWriteArrayList<>();

    @StartStop
    private final MockWebServer target = new MockWebServer();

    @TempDir
    private Path folder;

    private Webhooks one;
    private Webhooks other;

    @BeforeEach
    void open() {
        target.setDispatcher(new CountingTarget());
        one = open(configuration());
        other = open(configuration());
    }

    @AfterEach
    void close() {
        one.close();
        other.close();
    }

    private Webhooks open(Configuration configuration) {
        Environment real = Fixture.environment(folder);
        return Webhooks.open(
                new Environment(real.database(), real.source(), clock, real.random(), real.threads(), real.http()),
                configuration);
    }

    private Configuration configuration() {
        Schedule hour = new Schedule(Duration.ofHours(1), null, null);
        return configuration(
                List.of(OutgoingWebhook.named("counter", target.url("/").toString())
                        .events(List.of("custom.*"))
                        .build()),
                action("now", Schedule.AT_ONCE),
                action("first", hour),
                action("second", hour));
    }

    private static Configuration configuration(List<OutgoingWebhook> outgoing, Action... actions) {
        IncomingWebhook.Builder github =
                IncomingWebhook.named("github", "github").secrets(Fixture.SECRETS);
        for (Action action : actions) {
            github.action(action);
        }
        return new Configuration(List.of(github.build()), outgoing, new EgressSettings(List.of("127.0.0.0/8", "::1")));
    }

    private Action action(String name, Schedule schedule) {
        return new Action() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Schedule schedule() {
                return schedule;
            }

            @Override
            public Outcome run(Accepted accepted) {
                done.add(name + " " + accepted.document().at("/scm/branch").textValue());
                return new Outcome("did it", List.of(new Outcome.Link(name, "http://example.org/" + name)));
            }
        };
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<T> results = new ArrayList<>();
            for (Future<T> each : threads.invokeAll(calls)) {
                results.add(each.get());
            }
            return results;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void what_is_sent_to_both_at_once_is_taken_in_and_acted_on_once() throws Exception {
        List<Callable<Answer>> calls = new ArrayList<>();
        for (int number = 0; number < PUSHES; number++) {
            String body = Fixture.pushBody("b" + number);
            String delivery = "delivery-" + number;
            calls.add(() -> one.receive(Fixture.push("github", body, delivery)));
            calls.add(() -> other.receive(Fixture.push("github", body, delivery)));
            // The same signed body under another id: a replay, whichever of them comes first.
            calls.add(() -> other.receive(Fixture.push("github", body, delivery + "-replayed")));
        }
        List<Answer> answers = atOnce(calls);

        assertThat(answers).extracting(Answer::status).containsOnly(202);
        assertThat(answers)
                .filteredOn(answer -> Fixture.text(answer).contains("accepted"))
                .hasSize(PUSHES);
        await("all is acted on", () -> one.stats().receipts().get("acted") == PUSHES);
        assertThat(one.stats().receipts())
                .containsEntry("duplicate", 2L * PUSHES)
                .containsEntry("pending", 0L);
        assertThat(done).hasSize(PUSHES).doesNotHaveDuplicates();
        assertThat(new HashSet<>(done)).contains("now b0", "now b" + (PUSHES - 1));

        clock.advance(Duration.ofHours(1));
        await(Duration.ofMinutes(1), "what was held is done", () -> done.size() >= 3 * PUSHES);
        await(
                "and noted",
                () -> one.receipts(new Selection(null, "acted", null, null, null, 500)).items().stream()
                        .allMatch(receipt ->
                                one.receipt(receipt.id()).orElseThrow().links().size() == 3));
        assertThat(done).hasSize(3 * PUSHES).doesNotHaveDuplicates();
    }

    @Test
    void a_one_time_url_of_one_is_good_for_one_request_at_any() throws Exception {
        WaitOrder order = new WaitOrder("team/app#7", Duration.ofHours(1), "custom", null, null);
        Ticket ticket = one.waiting().open(order).join();
        var waited = one.waiting().waited(ticket.id());

        List<Callable<Answer>> calls = new ArrayList<>();
        for (int call = 0; call < 8; call++) {
            Webhooks asked = call % 2 == 0 ? one : other;
            String body = "{\"call\":" + call + "}";
            calls.add(() -> call(asked, ticket, body));
        }
        assertThat(atOnce(calls))
                .extracting(Answer::status)
                .containsOnlyOnce(202)
                .contains(404);
        String came = waited.get(60, TimeUnit.SECONDS).orElseThrow().payload().toString();
        // Who did not hear the answer and sends the same again, to whichever server, is told.
        for (Webhooks asked : List.of(one, other)) {
            assertThat(Fixture.text(call(asked, ticket, came))).contains("duplicate");
        }
    }

    private static Answer call(Webhooks asked, Ticket ticket, String body) {
        return asked.receive(Fixture.request("wait", JSON, body.getBytes(StandardCharsets.UTF_8))
                .at(ticket.token(), null));
    }

    @Test
    void one_that_died_leaves_no_url_open_for_ever() throws Exception {
        WaitOrder order = new WaitOrder("team/app#7", Duration.ofHours(1), "custom", null, null);
        Ticket ticket = one.waiting().open(order).join();
        one.close();
        var waited = other.waiting().waited(ticket.id());
        clock.advance(Duration.ofHours(1));

        assertThat(waited.get(60, TimeUnit.SECONDS)).isEmpty();
        assertThat(other.waiting().find(ticket.id()).orElseThrow().state()).isEqualTo(WaitState.EXPIRED);
        one = open(configuration());
    }

    @Test
    void who_waits_for_deliveries_is_told_whoever_makes_them() throws Exception {
        Event event = one.event("custom.deployed", null, Severity.INFO, TextNode.valueOf("x"));
        var settled = one.settled(event.id());
        // Nobody tells the first that there is something to do.
        other.publish(event).join();

        List<Delivery> deliveries = settled.get(60, TimeUnit.SECONDS);

        assertThat(deliveries).extracting(Delivery::state).containsExactly(DeliveryState.DELIVERED);
    }

    @Test
    void deliveries_of_a_webhook_that_is_not_known_everywhere_are_left_alone_for_ten_minutes() {
        other.close();
        OutgoingWebhook unreachable = OutgoingWebhook.named("new", "http://127.0.0.1:1/")
                .events(List.of("custom.*"))
                .build();
        one.configure(configuration(List.of(unreachable)));
        one.publish(one.event("custom.first", null, Severity.INFO, TextNode.valueOf("x")))
                .join();
        await("one attempt", () -> of("new").stream().anyMatch(delivery -> delivery.attempts() == 1));
        one.configure(configuration());
        other = open(configuration());

        clock.advance(Duration.ofMinutes(9));
        for (int round = 1; round <= 3; round++) {
            int delivered = round;
            one.publish(one.event("custom.next", null, Severity.INFO, TextNode.valueOf("x")))
                    .join();
            await(
                    "the senders looked around",
                    () -> of("counter").stream()
                                    .filter(delivery -> delivery.state() == DeliveryState.DELIVERED)
                                    .count()
                            == delivered);
        }
        assertThat(of("new")).extracting(Delivery::state).containsExactly(DeliveryState.PENDING);

        clock.advance(Duration.ofMinutes(1));
        one.configure(configuration());
        await("it is given up", () -> of("new").get(0).state() == DeliveryState.GIVEN_UP);
    }

    private List<Delivery> of(String webhook) {
        return one.deliveries(new Selection(webhook, null, null, null, null, 50))
                .items();
    }
}
