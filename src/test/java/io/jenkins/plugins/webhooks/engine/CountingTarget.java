package io.jenkins.plugins.webhooks.engine;

import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import mockwebserver3.Dispatcher;
import mockwebserver3.MockResponse;
import mockwebserver3.RecordedRequest;

/** A target that takes everything and counts, by the event's id in the body, how often it got it, and at which path. */
final class CountingTarget extends Dispatcher {
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final Map<String, Integer> paths = new ConcurrentHashMap<>();

    /** Milliseconds until it answers, so that no sender empties a queue before another one has looked. */
    private final long slowness;

    /** Paths at which nobody has called yet who should. */
    private final Set<String> missing = ConcurrentHashMap.newKeySet();

    private volatile CountDownLatch together = new CountDownLatch(0);

    CountingTarget() {
        this(0);
    }

    CountingTarget(long slowness) {
        this.slowness = slowness;
    }

    /** Nobody gets an answer before somebody has called at each of these paths, so that none can do all the work. */
    void answerOnceCalledAt(String... called) {
        missing.addAll(List.of(called));
        together = new CountDownLatch(called.length);
    }

    @Override
    public MockResponse dispatch(RecordedRequest request) throws InterruptedException {
        String path = request.getUrl().encodedPath();
        taken.merge(id(request), 1, Integer::sum);
        paths.merge(path, 1, Integer::sum);
        if (missing.remove(path)) {
            together.countDown();
        }
        together.await(50, TimeUnit.SECONDS);
        return new MockResponse.Builder()
                .code(204)
                .headersDelay(slowness, TimeUnit.MILLISECONDS)
                .build();
    }

    /** Requests that came at this path. */
    int at(String path) {
        return paths.getOrDefault(path, 0);
    }

    private static String id(RecordedRequest request) {
        try {
            return Json.read(request.getBody().toByteArray()).path("id").asText();
        } catch (IOException e) {
            return "unreadable";
        }
    }

    int distinct() {
        return taken.size();
    }

    Set<String> ids() {
        return Set.copyOf(taken.keySet());
    }

    /** Ids that came more than once. */
    List<String> repeated() {
        return taken.entrySet().stream()
                .filter(each -> each.getValue() > 1)
                .map(Map.Entry::getKey)
                .collect(Collectors.toList());
    }
}
