package io.jenkins.plugins.webhooks.bench.load;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.webhooks.bench.Push;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;

/**
 * The target, in the generator's own process, so that one clock serves both ends. Notes when each push first came (t3)
 * and writes nothing else down: a receiver that logs becomes what is measured.
 */
final class Arrivals implements AutoCloseable {
    static {
        // Otherwise its small answers wait 40 ms for the peer's delayed acknowledgement.
        System.setProperty("sun.net.httpserver.nodelay", "true");
    }

    private final AtomicLongArray at;
    private final AtomicLong first = new AtomicLong();
    private final AtomicLong repeats = new AtomicLong();
    private final ExecutorService threads = Executors.newFixedThreadPool(16);
    private final HttpServer server;

    /**
     * Opens the target.
     *
     * @param pushes that may come, numbered from 0
     */
    Arrivals(int pushes) throws IOException {
        at = new AtomicLongArray(pushes);
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/target";
    }

    private void take(HttpExchange exchange) throws IOException {
        long now = System.nanoTime();
        try (exchange) {
            int number = Push.numberIn(exchange.getRequestBody().readAllBytes());
            boolean known = number >= 0 && number < at.length();
            if (known) {
                (at.compareAndSet(number, 0, now) ? first : repeats).incrementAndGet();
            }
            exchange.sendResponseHeaders(known ? 204 : 400, -1);
        }
    }

    /** When a push came first; 0 if it did not. */
    long at(int number) {
        return at.get(number);
    }

    /** Pushes that came at least once. */
    long first() {
        return first.get();
    }

    /** Arrivals beyond the first. */
    long repeats() {
        return repeats.get();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
