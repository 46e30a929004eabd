package io.jenkins.plugins.webhooks.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A receiver that fails now and then, until it recovers. */
final class UnreliableTarget implements AutoCloseable {
    private final Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    private final ExecutorService threads = Executors.newFixedThreadPool(4);
    private final HttpServer server;
    private final Random random;
    private volatile boolean recovered;

    UnreliableTarget(Random random) throws IOException {
        this.random = random;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::take);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/hook";
    }

    private void take(HttpExchange exchange) throws IOException {
        try (exchange) {
            String event = Json.read(exchange.getRequestBody().readAllBytes()).path("id").textValue();
            double mood = recovered ? 1 : random.nextDouble();
            if (mood < 0.1) {
                return; // Closes without an answer.
            }
            if (mood < 0.3) {
                exchange.sendResponseHeaders(mood < 0.2 ? 500 : 503, -1);
                return;
            }
            acknowledged.add(event);
            exchange.sendResponseHeaders(204, -1);
        }
    }

    /** From now on it takes everything. */
    void recover() {
        recovered = true;
    }

    /** Ids of the events that it said yes to. */
    Set<String> acknowledged() {
        return acknowledged;
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
