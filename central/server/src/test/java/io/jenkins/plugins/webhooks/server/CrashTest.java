package io.jenkins.plugins.webhooks.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Whatever was acknowledged survives {@code kill -9}, acts once, and reaches its target. */
class CrashTest {
    private static final int ROUNDS = 3;
    /** So many promises, and up to as many again, before a server is killed in the middle of its work. */
    private static final int LEAST = 150;
    /** Where servers share a database, what the killed one had taken is free after a minute. */
    private static final Duration PATIENCE = Duration.ofMinutes(5);

    private static final String SECRET = "known-to-both-sides";

    @TempDir
    private Path folder;

    private final Random random = new Random();

    @Test
    void nothing_acknowledged_is_lost_and_nothing_acts_twice() throws Exception {
        try (UnreliableTarget target = new UnreliableTarget(random)) {
            Load load = new Load(SECRET);
            for (int round = 0; round < ROUNDS; round++) {
                try (ServerProcess server = start(target)) {
                    load.begin(server.url());
                    int more = load.promises() + LEAST + random.nextInt(LEAST);
                    Eventually.get(PATIENCE, load::promises, promises -> promises >= more);
                    server.kill();
                    load.end();
                }
            }
            target.recover();
            try (ServerProcess server = start(target)) {
                load.resend(server.url());
                Client client = new Client(server.url());
                Eventually.get(PATIENCE, () -> client.json("/api/v1/stats"), CrashTest::isDrained);
                balance(client, load, target);
            }
        }
        requireSound();
    }

    private ServerProcess start(UnreliableTarget target) throws Exception {
        Path config = Files.writeString(folder.resolve("webhooks.yaml"), """
                webhooks:
                  incoming:
                    - {name: github, provider: github, secrets: ["env:SECRET"]}
                  outgoing:
                    - name: target
                      url: %s
                      events: ["github.push", "custom.*"]
                      retry: {initial: 50ms, cap: 500ms, total: 1h}
                  egress: {allow: ["127.0.0.1"]}
                """.formatted(target.url()));
        List<String> options = new ArrayList<>(
                List.of("--port", "0", "--config", config.toString(), "--home", home().toString()));
        options.addAll(database());
        return ServerProcess.run(folder, Map.of("SECRET", SECRET), options.toArray(String[]::new));
    }

    final Path home() {
        return folder.resolve("home");
    }

    /** Options that say where the store is. */
    List<String> database() {
        return List.of();
    }

    private static boolean isDrained(JsonNode stats) {
        return stats.at("/receipts/pending").intValue() == 0
                && stats.path("unrouted").intValue() == 0
                && stats.at("/deliveries/pending").intValue() == 0;
    }

    private void balance(Client client, Load load, UnreliableTarget target) throws Exception {
        Map<String, JsonNode> receipts = byId(all(client, "receipts"));
        List<JsonNode> events = all(client, "events");
        List<JsonNode> deliveries = all(client, "deliveries");

        assertThat(load.receipts().size() + load.events().size()).isGreaterThanOrEqualTo(ROUNDS * LEAST);
        assertThat(receipts.keySet()).as("receipts that were acknowledged are kept").containsAll(load.receipts());
        assertThat(load.receipts()).allSatisfy(id -> {
            JsonNode receipt = receipts.get(id);
            assertThat(receipt.path("state").textValue()).as(receipt.toString()).isIn("acted", "duplicate");
        });

        Set<String> eventIds = new HashSet<>();
        Map<String, Integer> pushes = new HashMap<>();
        for (JsonNode event : events) {
            assertThat(eventIds.add(event.path("id").textValue())).as("event ids are unique").isTrue();
            if (event.path("type").textValue().equals("github.push")) {
                String delivery = receipts.get(event.path("receipt").textValue()).path("deliveryId").textValue();
                pushes.merge(delivery, 1, Integer::sum);
            }
        }
        assertThat(pushes.keySet()).as("each push that was acknowledged acted").containsAll(load.pushes());
        assertThat(pushes.values()).as("no push acted twice").allMatch(count -> count == 1);
        assertThat(eventIds).as("events that were acknowledged are kept").containsAll(load.events());

        Map<String, Integer> routed = new HashMap<>();
        for (JsonNode delivery : deliveries) {
            assertThat(delivery.path("state").textValue()).as(delivery.toString()).isEqualTo("delivered");
            routed.merge(delivery.path("eventId").textValue(), 1, Integer::sum);
        }
        assertThat(routed.values()).as("no event was routed twice").allMatch(count -> count == 1);
        assertThat(routed.keySet()).containsAll(load.events()).hasSize(pushes.size() + countOf(events, "custom.loaded"));
        assertThat(target.acknowledged()).as("the target has each of them").containsAll(routed.keySet());
    }

    private static int countOf(List<JsonNode> events, String type) {
        return (int) events.stream().filter(each -> each.path("type").textValue().equals(type)).count();
    }

    private static Map<String, JsonNode> byId(List<JsonNode> rows) {
        Map<String, JsonNode> byId = new HashMap<>();
        rows.forEach(row -> assertThat(byId.put(row.path("id").textValue(), row)).isNull());
        return byId;
    }

    private static List<JsonNode> all(Client client, String list) throws Exception {
        List<JsonNode> all = new ArrayList<>();
        String next = "";
        while (next != null) {
            JsonNode page = client.json("/api/v1/" + list + "?limit=500&before=" + next);
            page.path("items").forEach(all::add);
            next = page.path("next").textValue();
        }
        return all;
    }

    /** Asks the database about itself. */
    void requireSound() throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + home().resolve("webhooks.db"));
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery("PRAGMA integrity_check")) {
            result.next();
            assertThat(result.getString(1)).isEqualTo("ok");
        }
    }
}
