package io.jenkins.plugins.webhooks.engine.alert;

import com.fasterxml.jackson.databind.node.ObjectNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.EventWriter;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Pump;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Looks at stored events, oldest first, and at the clock; stores what rules make of them together with the events they raise. */
final class Evaluator implements Pump.Step {
    private static final int BATCH = 64;
    /** For the way of an event into the inbox. */
    private static final Duration ROUTING = Duration.ofMillis(100);

    private final Store store;
    private final AlertWatch watch;
    private final Supplier<ArmedRules> rules;
    private final Raising raising;
    private final RuleFaults faults;
    private final Clock clock;
    private final Silence silence;
    private final Runnable raised;
    private ArmedRules settled;

    Evaluator(
            Store store,
            AlertWatch watch,
            Supplier<ArmedRules> rules,
            Raising raising,
            RuleFaults faults,
            Clock clock,
            Silence silence,
            Runnable raised) {
        this.store = store;
        this.watch = watch;
        this.rules = rules;
        this.raising = raising;
        this.faults = faults;
        this.clock = clock;
        this.silence = silence;
        this.raised = raised;
    }

    @Override
    public Duration run() {
        ArmedRules now = rules.get();
        if (!watch.keep(clock.instant())) {
            settled = null;
            return IDLE;
        }
        if (now != settled) {
            settle(now);
            settled = now;
        }
        List<AlertInbox.Entry> batch = store.read(connection -> AlertInbox.oldest(connection, BATCH));
        if (!batch.isEmpty()) {
            look(now, batch);
            return Duration.ZERO;
        }
        silence.listen(now, turn()).ifPresent(turn -> finish(now, turn, List.of()));
        return tick(now);
    }

    private Turn turn() {
        return new Turn(store, raising, faults);
    }

    /** Ends what belongs to rules that are in force no more, and begins what waits from the start. */
    private void settle(ArmedRules now) {
        Turn turn = turn();
        store.read(AlertStates::rules).forEach((rule, type) -> {
            if (now.named(rule).isEmpty()) {
                store.read(connection -> AlertStates.of(connection, rule, AlertRule.MOST_KEYS))
                        .forEach(state -> turn.drop(state, type, clock.instant()));
            }
        });
        silence.begin(now, turn);
        store.write(connection -> {
                    AlertInbox.tidy(connection);
                    return null;
                })
                .join();
        finish(now, turn, List.of());
    }

    private void look(ArmedRules now, List<AlertInbox.Entry> batch) {
        Turn turn = turn();
        for (AlertInbox.Entry entry : batch) {
            Optional<Event> event = store.read(connection -> EventLog.find(connection, entry.event()));
            event.ifPresent(found -> look(now, turn, found, entry));
        }
        finish(now, turn, batch);
    }

    private void look(ArmedRules now, Turn turn, Event event, AlertInbox.Entry entry) {
        ObjectNode document = EventWriter.document(event);
        for (ArmedRule armed : now.all()) {
            // A rule must not feed itself, however many others stand in between.
            if (armed.rule().wants(event.type())
                    && !entry.chain().contains(armed.rule().name())) {
                try {
                    look(armed, turn, event, document, entry);
                } catch (ExpressionException e) {
                    faults.note(armed.rule().name(), e.getMessage());
                }
            }
        }
    }

    private static void look(ArmedRule armed, Turn turn, Event event, ObjectNode document, AlertInbox.Entry entry)
            throws ExpressionException {
        ArmedRule.Meaning meaning = armed.meaning(document);
        String key = meaning == ArmedRule.Meaning.NOTHING ? null : armed.key(document);
        if (key != null) {
            turn.event(armed, meaning, key, event, entry.chain());
        }
    }

    /** Does what is due unless an event that happened before is still on its way here. */
    private Duration tick(ArmedRules now) {
        Instant time = clock.instant();
        List<AlertState> due = store.read(connection -> AlertStates.due(connection, time, BATCH));
        if (!due.isEmpty()) {
            Instant outside = store.read(AlertInbox::oldestOutside).orElse(null);
            List<AlertState> ripe =
                    due.stream().filter(state -> isBefore(state.due(), outside)).toList();
            if (ripe.isEmpty()) {
                return ROUTING;
            }
            Turn turn = turn();
            ripe.forEach(state -> now.named(state.rule()).ifPresent(armed -> tick(armed, state, turn, time)));
            finish(now, turn, List.of());
            return Duration.ZERO;
        }
        Instant next = store.read(AlertStates::nextDue);
        Duration wait = next == null || next.isAfter(time.plus(IDLE)) ? IDLE : Duration.between(time, next);
        return wait.isNegative() ? Duration.ZERO : wait;
    }

    private void tick(ArmedRule armed, AlertState state, Turn turn, Instant time) {
        Instant listening = silence.putOff(armed, state, time);
        if (listening == null) {
            turn.due(armed, state.key(), time);
        } else {
            turn.await(armed, state.key(), time, listening);
        }
    }

    private static boolean isBefore(@CheckForNull Instant due, @CheckForNull Instant outside) {
        return outside == null || due != null && due.isBefore(outside);
    }

    private void finish(ArmedRules now, Turn turn, List<AlertInbox.Entry> batch) {
        if (turn.isEmpty() && batch.isEmpty()) {
            return;
        }
        store.write(connection -> {
                    for (AlertInbox.Entry entry : batch) {
                        if (!AlertInbox.remove(connection, entry.event())) {
                            throw new SQLException("another server looks at the same events");
                        }
                    }
                    turn.put(connection, now::wants);
                    return null;
                })
                .join();
        turn.raised().forEach(event -> raised.run());
    }
}
