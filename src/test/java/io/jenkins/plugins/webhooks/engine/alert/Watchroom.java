package io.jenkins.plugins.webhooks.engine.alert;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.SettableClock;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.event.Severity;
import io.jenkins.plugins.webhooks.engine.store.Database;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import io.jenkins.plugins.webhooks.engine.store.Store;
import io.jenkins.plugins.webhooks.engine.store.Stores;
import io.jenkins.plugins.webhooks.engine.store.TestStore;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Rules at work on a real store, moved by a test's hand: an evaluator without a thread, a router that only taps. */
final class Watchroom implements AutoCloseable {
    final SettableClock clock;
    final Map<String, Instant> receipts = new HashMap<>();
    private final Store store;
    private final Ids ids;
    private final RuleFaults faults = new RuleFaults();
    private final AlertWatch watch;
    private final Evaluator evaluator;
    private ArmedRules rules;

    Watchroom(Path folder, SettableClock clock, AlertRule... rules) {
        this.clock = clock;
        this.store = Stores.open(Database.at(TestStore.url(folder)), Thread::new);
        this.ids = new Ids(clock, new Random());
        this.watch = new AlertWatch(store, ids.next());
        use(rules);
        this.evaluator = new Evaluator(
                store,
                watch,
                () -> this.rules,
                new Raising(ids, "http://jenkins.example/", clock, faults),
                faults,
                clock,
                new Silence(store, name -> connection -> receipts.get(name), clock),
                () -> {});
        settle();
    }

    void use(AlertRule... changed) {
        rules = ArmedRules.of(List.of(changed));
    }

    /** Stores an event, has it looked at, and has everything looked at that this causes. */
    Event publish(String type, String subject, String data) {
        return publish(type, subject, data, Severity.INFO);
    }

    Event publish(String type, String subject, String data, Severity severity) {
        Event event = new Event(
                ids.next(), type, "http://jenkins.example/", subject, clock.instant(), severity, json(data), null);
        store(event);
        settle();
        return event;
    }

    private void store(Event event) {
        store.write(connection -> {
                    EventLog.add(connection, EventLog.pack(event));
                    return null;
                })
                .join();
    }

    void advance(Duration by) {
        clock.advance(by);
        settle();
    }

    /** Routes and looks until nothing is left to do now. */
    void settle() {
        boolean more = true;
        while (more) {
            more = route();
            while (evaluator.run().isZero()) {
                more = true;
            }
        }
    }

    /** One look without routing before. */
    Duration look() {
        return evaluator.run();
    }

    private boolean route() {
        List<EventLog.Head> heads = store.read(connection -> EventLog.unrouted(connection, 500));
        for (EventLog.Head head : heads) {
            store.write(connection -> {
                        if (rules.wants(head.type())) {
                            AlertInbox.add(connection, head.id());
                        }
                        EventLog.routed(connection, head.id());
                        return null;
                    })
                    .join();
        }
        return !heads.isEmpty();
    }

    /** An event that is stored but not on its way yet. */
    void publishOnly(String type, String subject, String data) {
        store(new Event(
                ids.next(),
                type,
                "http://jenkins.example/",
                subject,
                clock.instant(),
                Severity.INFO,
                json(data),
                null));
    }

    /** What rules raised, oldest first: {@code type state subject}. */
    List<String> told() {
        return raised().stream()
                .map(event -> event.type() + " " + event.data().path("state").asText("-") + " " + event.subject())
                .toList();
    }

    List<Event> raised() {
        return store
                .read(connection -> EventLog.page(connection, new Selection(null, null, null, null, null, 200)))
                .items()
                .stream()
                .filter(event ->
                        event.type().startsWith("alert.") || event.data().has("raised"))
                .sorted(Comparator.comparing(Event::id))
                .toList();
    }

    List<AlertView> views() {
        return store.read(connection -> {
            List<AlertView> all = new ArrayList<>();
            for (ArmedRule each : rules.configured()) {
                all.add(new AlertViews(connection, faults).of(each));
            }
            return all;
        });
    }

    /** Has as many keys watched as a rule can watch. */
    void fill(String rule) {
        store.write(connection -> {
                    for (int i = 0; i < AlertRule.MOST_KEYS; i++) {
                        AlertStates.put(
                                connection, AlertState.fresh(rule, "key " + i, clock.instant()), "alert." + rule);
                    }
                    return null;
                })
                .join();
    }

    long states(String rule) {
        return store.read(connection -> AlertStates.count(connection, rule));
    }

    RuleFaults faults() {
        return faults;
    }

    static JsonNode json(String text) {
        try {
            return Json.read(text);
        } catch (IOException e) {
            throw new IllegalArgumentException(e);
        }
    }

    /** How long an evaluator waits that knows of nothing. */
    static final Duration IDLE = Pump.Step.IDLE;

    /** Ends as a server does that is killed. */
    void die() {
        store.close();
    }

    @Override
    public void close() {
        watch.end();
        store.close();
    }
}
