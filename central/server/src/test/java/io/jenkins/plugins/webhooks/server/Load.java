package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.assertThat;

import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.security.Hmac;
import io.jenkins.plugins.webhooks.server.sample.SignedPush;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;

/** Sends pushes and events as fast as they are answered, and remembers what the server has promised. */
final class Load {
    private static final int SENDERS = 4;
    private final String secret;
    private final Set<String> receipts = ConcurrentHashMap.newKeySet();
    private final Set<String> pushes = ConcurrentHashMap.newKeySet();
    private final Set<String> events = ConcurrentHashMap.newKeySet();
    private final Queue<String> unanswered = new ConcurrentLinkedQueue<>();
    private final Queue<String> unexpected = new ConcurrentLinkedQueue<>();
    private final List<Thread> senders = new ArrayList<>();

    Load(String secret) {
        this.secret = secret;
    }

    /** Starts sending; what a former server left unanswered is sent again first, as GitHub's redelivery does. */
    void begin(String url) {
        for (int i = 0; i < SENDERS; i++) {
            Thread sender = new Thread(() -> send(url), "load-" + i);
            senders.add(sender);
            sender.start();
        }
    }

    /** Waits for the senders, who stop by themselves when nobody answers. */
    void end() throws InterruptedException {
        for (Thread sender : senders) {
            sender.join(120_000);
            assertThat(sender.isAlive()).isFalse();
        }
        senders.clear();
        assertThat(unexpected).isEmpty();
    }

    private void send(String url) {
        Client client = new Client(url);
        try {
            resend(url);
            while (true) {
                push(client, url, UUID.randomUUID().toString());
                event(client);
            }
        } catch (IOException e) {
            // The server was killed.
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Sends again what has got no answer. */
    void resend(String url) throws IOException, InterruptedException {
        Client client = new Client(url);
        for (String id = unanswered.poll(); id != null; id = unanswered.poll()) {
            push(client, url, id);
        }
    }

    private void push(Client client, String url, String id) throws IOException, InterruptedException {
        String body = "{\"ref\":\"refs/heads/main\",\"delivery\":\"" + id + "\"}";
        byte[] hmac = Hmac.compute("HmacSHA256", bytes(secret), bytes(body));
        SignedPush push = new SignedPush(
                url + "/webhook/github",
                Map.of(
                        "Content-Type", "application/json",
                        "X-GitHub-Event", "push",
                        "X-GitHub-Delivery", id,
                        "X-Hub-Signature-256", "sha256=" + HexFormat.of().formatHex(hmac)),
                body);
        unanswered.add(id);
        HttpResponse<String> answer = client.send(push, Map.of());
        unanswered.remove(id);
        if (isTaken(answer)) {
            receipts.add(Json.read(answer.body()).path("receipt").textValue());
            pushes.add(id);
        }
    }

    private void event(Client client) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.post("/api/v1/events", "{\"type\":\"custom.loaded\",\"data\":{}}");
        if (isTaken(answer)) {
            events.add(Json.read(answer.body()).path("id").textValue());
        }
    }

    private boolean isTaken(HttpResponse<String> answer) {
        if (answer.statusCode() != 202) {
            unexpected.add(answer.statusCode() + " " + answer.body());
        }
        return answer.statusCode() == 202;
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /** How many it has acknowledged. */
    int promises() {
        return receipts.size() + events.size();
    }

    /** Ids of the receipts that the server has acknowledged. */
    Set<String> receipts() {
        return receipts;
    }

    /** The senders' ids of the pushes behind them. */
    Set<String> pushes() {
        return pushes;
    }

    /** Ids of the events that the server has acknowledged. */
    Set<String> events() {
        return events;
    }
}
