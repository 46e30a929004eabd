package io.jenkins.plugins.webhooks.engine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.outgoing.OutgoingWebhook;
import io.jenkins.plugins.webhooks.engine.outgoing.RetrySettings;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.PolicySettings;
import io.jenkins.plugins.webhooks.engine.security.EgressSettings;
import java.io.IOException;
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
import mockwebserver3.RecordedRequest;
import mockwebserver3.SocketEffect;

/** Fails now and then, and notes in which order the numbers of each lane came. */
final class UnsteadyTarget extends Dispatcher {
    static final int KEYS = 5;
    static final int EACH = 20;
    static final int ATTEMPTS = 6;
    /** What it never takes in one of the lanes: it is given up, and the lane goes on. */
    private static final int POISON = 7;

    private final Random random;
    private final Map<String, List<Integer>> seen = Collections.synchronizedMap(new TreeMap<>());

    UnsteadyTarget(long seed) {
        this.random = new Random(seed);
    }

    static Configuration configuration(String url) {
        RetrySettings retry = new RetrySettings(
                Duration.ofMillis(1),
                Duration.ofMillis(1),
                Duration.ofHours(1),
                Collections.nCopies(ATTEMPTS - 1, Duration.ofMillis(1)),
                0,
                null);
        OutgoingWebhook chat = OutgoingWebhook.named("chat", url)
                .events(List.of("custom.*"))
                .retry(retry)
                .policy(PolicySettings.DEFAULT.withOrder("data.key"))
                .build();
        return new Configuration(List.of(), List.of(chat), new EgressSettings(List.of("127.0.0.0/8", "::1")));
    }

    /** The numbers of all lanes, in turn. */
    static void publish(Webhooks webhooks) {
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

    static boolean isSettled(Webhooks webhooks) {
        Map<String, Long> states = webhooks.stats().deliveries();
        return states.get("delivered") + states.get("given_up") == KEYS * EACH;
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) {
        try {
            JsonNode data = Json.read(request.getBody().utf8()).path("data");
            return answer(data.path("key").textValue(), data.path("n").intValue());
        } catch (IOException e) {
            return status(400);
        }
    }

    private synchronized MockResponse answer(String key, int n) {
        List<Integer> lane = seen.computeIfAbsent(key, each -> Collections.synchronizedList(new ArrayList<>()));
        lane.add(n);
        boolean poison = n == POISON && key.equals("k0");
        boolean mayFail = Collections.frequency(lane, n) < ATTEMPTS / 2;
        int dice = random.nextInt(10);
        if (poison || mayFail && dice < 2) {
            return status(500);
        }
        return mayFail && dice == 2
                ? new MockResponse.Builder()
                        .onResponseStart(new SocketEffect.CloseSocket())
                        .build()
                : status(200);
    }

    private static MockResponse status(int status) {
        return new MockResponse.Builder().code(status).build();
    }

    int requests() {
        synchronized (seen) {
            return seen.values().stream().mapToInt(List::size).sum();
        }
    }

    /** No number came before all attempts at a smaller one of its lane were over, and none is missing. */
    void assertOrder() {
        assertThat(seen).hasSize(KEYS);
        seen.forEach((key, numbers) -> {
            assertThat(numbers).as("lane " + key).isSorted();
            assertThat(numbers.stream().distinct()).as("lane " + key).hasSize(EACH);
        });
        assertThat(Collections.frequency(seen.get("k0"), POISON)).isGreaterThanOrEqualTo(ATTEMPTS);
    }
}
