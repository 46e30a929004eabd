package io.jenkins.plugins.webhooks.engine.alert;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.store.EventLog;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** One turn of the evaluator: changes of states and what they tell, gathered first and stored at once. */
final class Turn {
    private final Store store;
    private final Raising raising;
    private final RuleFaults faults;
    private final Map<Place, Slot> slots = new LinkedHashMap<>();
    private final Map<String, Long> counts = new HashMap<>();
    private final List<Raised> raised = new ArrayList<>();

    Turn(Store store, Raising raising, RuleFaults faults) {
        this.store = store;
        this.raising = raising;
        this.faults = faults;
    }

    private record Place(String rule, String key) {}

    /** A state as it is stored and as it will be; null where there is none. */
    private static final class Slot {
        private final AlertState stored;
        private final String type;
        private AlertState now;

        Slot(@CheckForNull AlertState stored, String type) {
            this.stored = stored;
            this.now = stored;
            this.type = type;
        }

        void put(Connection connection) throws SQLException {
            boolean done = true;
            if (now != null) {
                done = AlertStates.put(connection, now.over(stored == null ? 0 : stored.version()), type);
            } else if (stored != null) {
                done = AlertStates.remove(connection, stored);
            }
            if (!done) {
                throw new SQLException("an alert was changed by another server meanwhile; it is looked at again");
            }
        }
    }

    private record Raised(EventLog.Packed event, Set<String> chain) {}

    private Slot slot(AlertRule rule, String key) {
        return slots.computeIfAbsent(
                new Place(rule.name(), key),
                place -> new Slot(
                        store.read(connection -> AlertStates.find(connection, rule.name(), key))
                                .orElse(null),
                        rule.type()));
    }

    /** An event counts, or ends something, at its time. */
    void event(ArmedRule armed, ArmedRule.Meaning meaning, String key, Event event, Set<String> chain) {
        Slot slot = slot(armed.rule(), key);
        Hit hit = new Hit(event.time(), event.id());
        if (!(armed.rule().condition() instanceof Condition.Absence)) {
            // Silence is only true if nothing waits to be heard, which the clock's own turn knows.
            catchUp(armed, slot, hit.at());
        }
        if (slot.now == null && (meaning == ArmedRule.Meaning.END || !admits(armed.rule()))) {
            return;
        }
        AlertState state = slot.now == null ? AlertState.fresh(armed.rule().name(), key, hit.at()) : slot.now;
        AlertState led = state.led(chain);
        Course course = armed.course();
        move(armed, slot, meaning == ArmedRule.Meaning.END ? course.end(led, hit) : course.hit(led, hit), event);
    }

    /** Something was heard that is no event. */
    void heard(ArmedRule armed, Instant at) {
        Slot slot = slot(armed.rule(), "");
        if (slot.now != null) {
            move(armed, slot, armed.course().hit(slot.now, new Hit(at, "")), null);
        }
    }

    /** What was due before an event comes before it. */
    private void catchUp(ArmedRule armed, Slot slot, Instant until) {
        while (slot.now != null) {
            Instant due = slot.now.due();
            if (due == null || due.isAfter(until)) {
                return;
            }
            move(armed, slot, armed.course().due(slot.now, due), null);
        }
    }

    /** The time of a state has come. */
    void due(ArmedRule armed, String key, Instant now) {
        catchUp(armed, slot(armed.rule(), key), now);
    }

    /** Begins or puts off a wait. */
    void await(ArmedRule armed, String key, Instant now, Instant due) {
        Slot slot = slot(armed.rule(), key);
        slot.now = (slot.now == null ? AlertState.fresh(armed.rule().name(), key, now) : slot.now).due(due);
    }

    private void move(ArmedRule armed, Slot slot, Move move, @CheckForNull Event cause) {
        slot.now = move.next();
        Move.Signal signal = move.signal();
        if (signal != null) {
            raise(raising.of(armed, signal, cause), signal.state().chain());
        }
    }

    /** Ends an alert whose rule is no more. */
    void drop(AlertState state, String type, Instant now) {
        Slot slot = new Slot(state, type);
        slot.now = null;
        slots.put(new Place(state.rule(), state.key()), slot);
        if (state.phase() == Phase.FIRING) {
            Move.Signal signal = new Move.Signal(true, now, state, "the rule was removed or switched off");
            raise(raising.ofRemoved(type, signal), state.chain());
        }
    }

    private void raise(Event event, Set<String> chain) {
        raised.add(new Raised(EventLog.pack(event), chain));
    }

    private boolean admits(AlertRule rule) {
        long count = counts.computeIfAbsent(
                rule.name(), name -> store.read(connection -> AlertStates.count(connection, name)));
        if (count >= AlertRule.MOST_KEYS) {
            faults.note(
                    rule.name(),
                    "it watches " + AlertRule.MOST_KEYS + " keys already, so what has another key is not watched: let"
                            + " 'by' give fewer, or 'expires' forget them earlier");
            return false;
        }
        counts.put(rule.name(), count + 1);
        return true;
    }

    boolean isEmpty() {
        return slots.isEmpty() && raised.isEmpty();
    }

    List<Event> raised() {
        return raised.stream().map(each -> each.event().event()).toList();
    }

    /**
     * Stores everything.
     *
     * @param wanted whether a rule may look at what is raised
     */
    void put(Connection connection, Predicate<String> wanted) throws SQLException {
        for (Slot slot : slots.values()) {
            slot.put(connection);
        }
        for (Raised each : raised) {
            EventLog.add(connection, each.event());
            if (wanted.test(each.event().event().type())) {
                AlertInbox.chain(connection, each.event().event().id(), each.chain());
            }
        }
    }
}
