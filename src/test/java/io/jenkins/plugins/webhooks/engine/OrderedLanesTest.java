package io.jenkins.plugins.webhooks.engine;

import static io.jenkins.plugins.webhooks.engine.Fixture.await;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PolicySettings;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.MockWebServer;
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;
import mockwebserver3.junit5.StartStop;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lanes stay in order whatever the target does and however often the engine ends. */
class OrderedLanesTest {
    private static final int KEYS = 5;
    private static final int EACH = 20;
    /** What the target never takes in one of the lanes: it is given up, and the lane goes on. */
    private static final int POISON = 7;

    private static final int ATTEMPTS = 6;

    @StartStop
    private final MockWebServer target = new MockWebServer();

    @TempDir
    private Path folder;

    /** By key, the number of each request in the order they came. */
    private final Map<String, List<Integer>> seen = Collections.synchronizedMap(new TreeMap<>());

    private Webhooks open() {
        RetrySettings retry = new RetrySettings(
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                Duration.ofHours(1),
                Collections.nCopies(ATTEMPTS - 1, Duration.ofMillis(1)),
                0,
                null);
        return Webhooks.open(
                Fixture.environment(folder),
                new Configuration(
                        List.of(),
                        List.of(OutgoingWebhook.named("chat", target.url("/").toString())
                                .events(List.of("custom.*"))
                                .retry(retry)
                                .policy(PolicySettings.DEFAULT.withOrder("data.key"))
                                .build()),
                        new EgressSettings(List.of("127.0.0.0/8", "::1"))));
    }

    private void fail(Random random) {
        target.setDispatcher(new Dispatcher() {
            @Override
            public MockResponse dispatch(RecordedRequest request) {
                try {
                    JsonNode data = Json.read(request.getBody().utf8()).path("data");
                    int n = data.path("n").intValue();
                    List<Integer> lane = seen.computeIfAbsent(
                            data.path("key").textValue(), key -> Collections.synchronizedList(new ArrayList<>()));
                    lane.add(n);
                    int dice;
                    synchronized (random) {
                        dice = random.nextInt(10);
                    }
                    boolean mayFail = Collections.frequency(lane, n) < ATTEMPTS / 2;
                    if (isPoison(data) || mayFail && dice < 2) {
                        return answer(500);
                    }
                    return mayFail && dice == 2
                            ? new MockResponse.Builder()
                                    .onResponseStart(new SocketEffect.CloseSocket())
                                    .build()
                            : answer(200);
                } catch (IOException e) {
                    return answer(400);
                }
            }
        });
    }

    private static boolean isPoison(JsonNode data) {
        return data.path("n").intValue() == POISON && "k0".equals(data.path("key").textValue());
    }

    private static MockResponse answer(int status) {
        return new MockResponse.Builder().code(status).build();
    }

    private void publish(Webhooks webhooks) {
        List<CompletableFuture<?>> stored = new ArrayList<>();
        for (int n = 0; n < EACH; n++) {
            for (int key = 0; key < KEYS; key++) {
                stored.add(webhooks.publish(webhooks.event(
                        "custom.step",
                        null,
                        Severity.INFO,
                        Json.MAPPER.createObjectNode().put("key", "k" + key).put("n", n))));
            }
        }
        stored.forEach(CompletableFuture::join);
    }

    private int requests() {
        synchronized (seen) {
            return seen.values().stream().mapToInt(List::size).sum();
        }
    }

    private static long settled(Webhooks webhooks) {
        Map<String, Long> states = webhooks.stats().deliveries();
        return states.getOrDefault("delivered", 0L) + states.getOrDefault("given_up", 0L);
    }

    /** Leases of a process that died are found at the next start. */
    private void leaveLeases() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("webhooks.db"));
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("UPDATE deliveries SET leased_until = 9999999999999 WHERE state = 'pending'"
                    + " AND turn < 2");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void a_lane_stays_in_order_through_failures_and_restarts(long seed) throws Exception {
        fail(new Random(seed));
        try (Webhooks webhooks = open()) {
            publish(webhooks);
            await("some requests", () -> requests() > 10);
        }
        for (int start = 1; start <= 3; start++) {
            leaveLeases();
            int before = requests();
            try (Webhooks webhooks = open()) {
                await("more requests", () -> requests() > before + 15 || settled(webhooks) == KEYS * EACH);
            }
        }
        try (Webhooks webhooks = open()) {
            await("everything is settled", () -> settled(webhooks) == KEYS * EACH);
            assertThat(webhooks.stats().deliveries()).containsEntry("given_up", 1L);
        }
        assertThat(seen).hasSize(KEYS);
        seen.forEach((key, numbers) -> {
            assertThat(numbers).as("lane " + key).isSorted();
            assertThat(numbers.stream().distinct()).as("lane " + key).hasSize(EACH);
        });
        assertThat(Collections.frequency(seen.get("k0"), POISON)).isGreaterThanOrEqualTo(ATTEMPTS);
    }
}
