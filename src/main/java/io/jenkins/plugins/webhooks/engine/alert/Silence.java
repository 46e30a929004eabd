package io.jenkins.plugins.webhooks.engine.alert;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.store.Store;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Function;

/** What rules about absence need besides events: a beginning, the receipts of a door, and patience after a start. */
final class Silence {
    /** Nobody could be heard while we were away; who is there has this time to be heard again. */
    static final Duration PATIENCE = Duration.ofMinutes(5);

    private final Store store;
    private final Function<String, Store.Work<Instant>> lastReceipt;
    private final Clock clock;
    private final Instant start;

    /**
     * Makes it.
     *
     * @param lastReceipt for an incoming webhook's name, reads when its last receipt was accepted; null if none was
     */
    Silence(Store store, Function<String, Store.Work<Instant>> lastReceipt, Clock clock) {
        this.store = store;
        this.lastReceipt = lastReceipt;
        this.clock = clock;
        this.start = clock.instant();
    }

    /** Rules that wait for nothing else begin now, unless they have begun before. */
    void begin(ArmedRules rules, Turn turn) {
        Instant now = clock.instant();
        for (ArmedRule armed : rules.all()) {
            if (armed.beginsAtOnce()
                    && store.read(connection ->
                                    AlertStates.find(connection, armed.rule().name(), ""))
                            .isEmpty()) {
                turn.await(armed, "", now, now.plus(time(armed)));
            }
        }
    }

    /** Asks doors for their last receipts; gives the turn if there was anything new. */
    Optional<Turn> listen(ArmedRules rules, Turn turn) {
        boolean heard = false;
        for (ArmedRule armed : rules.all()) {
            if (armed.rule().condition() instanceof Condition.Absence absence && absence.incoming() != null) {
                heard |= listen(armed, absence.incoming(), turn);
            }
        }
        return heard ? Optional.of(turn) : Optional.empty();
    }

    private boolean listen(ArmedRule armed, String incoming, Turn turn) {
        Instant last = store.read(lastReceipt.apply(incoming));
        Optional<AlertState> state = store.read(
                connection -> AlertStates.find(connection, armed.rule().name(), ""));
        if (last == null || state.isEmpty() || !last.isAfter(state.get().newest())) {
            return false;
        }
        turn.heard(armed, last);
        return true;
    }

    /** Until when a rule has patience although its time has come; null if it has none any more. */
    @CheckForNull
    Instant putOff(ArmedRule armed, AlertState state, Instant now) {
        if (state.firing() || !(armed.rule().condition() instanceof Condition.Absence)) {
            return null;
        }
        Duration patience = time(armed).compareTo(PATIENCE) < 0 ? time(armed) : PATIENCE;
        Instant until = start.plus(patience);
        return now.isBefore(until) ? until : null;
    }

    private static Duration time(ArmedRule armed) {
        return ((Condition.Absence) armed.rule().condition()).time();
    }
}
