package io.jenkins.plugins.webhooks.engine.alert;

import io.jenkins.plugins.webhooks.engine.event.Ids;
import io.jenkins.plugins.webhooks.engine.store.EventTap;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ThreadFactory;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Rules over events, at work on a thread of their own: nobody who publishes waits for them. */
public final class Alerts implements EventTap, AutoCloseable {
    private static final Logger LOGGER = LoggerFactory.getLogger(Alerts.class);

    private final Store store;
    private final RuleFaults faults = new RuleFaults();
    private final AlertWatch watch;
    private final Pump pump;
    private volatile ArmedRules rules = ArmedRules.NONE;

    /**
     * Makes them.
     *
     * @param source of the events that rules raise
     * @param lastReceipt for an incoming webhook's name, reads when its last receipt was accepted; null if none was
     * @param raised called after an event was stored
     */
    public Alerts(
            Store store,
            Ids ids,
            String source,
            Clock clock,
            ThreadFactory threads,
            Function<String, Store.Work<Instant>> lastReceipt,
            Runnable raised) {
        this.store = store;
        this.watch = new AlertWatch(store, ids.next());
        Evaluator evaluator = new Evaluator(
                store,
                watch,
                () -> rules,
                new Raising(ids, source, clock, faults),
                faults,
                clock,
                new Silence(store, lastReceipt, clock),
                raised);
        this.pump = new Pump("evaluation of alerts", evaluator, threads);
    }

    public void start() {
        pump.start();
    }

    /** Puts rules in force; alerts of those that are no more recover. */
    public void use(ArmedRules changed) {
        rules = changed;
        faults.clear();
        pump.wake();
    }

    @Override
    public boolean wants(String type) {
        return rules.wants(type);
    }

    @Override
    public void take(Connection connection, String id) throws SQLException {
        AlertInbox.add(connection, id);
    }

    /** Says that events may have come. */
    public void wake() {
        pump.wake();
    }

    /** Every rule as it stands, also one that is switched off, in the order of the configuration. */
    public List<AlertView> views() {
        return store.read(connection -> {
            AlertViews views = new AlertViews(connection, faults);
            List<AlertView> all = new ArrayList<>();
            for (ArmedRule each : rules.configured()) {
                all.add(views.of(each));
            }
            return all;
        });
    }

    /** How many alerts fire now, over all rules and keys. */
    public long firing() {
        return store.read(AlertStates::firing);
    }

    /** What is wrong with rules, in words. */
    public List<String> warnings() {
        return faults.all();
    }

    @Override
    public void close() {
        pump.close();
        try {
            watch.end();
        } catch (CompletionException e) {
            LOGGER.warn("Another server waits a little before it looks at events for alerts: {}", e.getMessage());
        }
    }
}
