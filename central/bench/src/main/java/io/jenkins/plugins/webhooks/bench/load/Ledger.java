package io.jenkins.plugins.webhooks.bench.load;

import java.util.ArrayList;
import java.util.List;

/**
 * Where every push of one subject is. A figure is worth nothing if a push is missing from it, so both sums must be exact.
 *
 * @param sent requests begun
 * @param acknowledged answered with success
 * @param refused answered with anything else
 * @param unanswered ended without an answer: nobody knows what became of them
 * @param kept what the subject says of the acknowledged ones; null if it keeps no account
 */
record Ledger(long sent, long acknowledged, long refused, long unanswered, Kept kept) {

    /**
     * The subject's account.
     *
     * @param arrived went all the way: to the target, or through the work of the receipt where there is no target
     * @param pending stored and not there yet
     * @param givenUp stored and never to arrive
     * @param repeats arrivals beyond the first of a push, which are permitted and counted
     */
    record Kept(long arrived, long pending, long givenUp, long repeats) {}

    /** What does not add up or should not be; none for a ledger that is in order. */
    List<String> faults(Mode mode) {
        List<String> faults = new ArrayList<>();
        if (sent != acknowledged + refused) {
            faults.add("sent " + sent + " is not acknowledged " + acknowledged + " + refused " + refused + " ("
                    + unanswered + " got no answer)");
        }
        if (kept != null && acknowledged != kept.arrived() + kept.pending() + kept.givenUp()) {
            faults.add("acknowledged " + acknowledged + " is not arrived " + kept.arrived() + " + pending "
                    + kept.pending() + " + given up " + kept.givenUp());
        }
        if (mode == Mode.INVALID && acknowledged > 0) {
            faults.add(acknowledged + " pushes with a wrong signature were acknowledged");
        }
        if (mode != Mode.INVALID && acknowledged == 0) {
            faults.add("nothing was acknowledged");
        }
        if (kept != null && kept.pending() > 0 && kept.arrived() == 0) {
            faults.add("nothing arrived");
        }
        return faults;
    }

    @Override
    public String toString() {
        String promised = "sent " + sent + " = acknowledged " + acknowledged + " + refused " + refused;
        return kept == null
                ? promised + "; keeps nothing"
                : promised + "; acknowledged = arrived " + kept.arrived() + " + pending " + kept.pending()
                        + " + given up " + kept.givenUp() + " (repeats " + kept.repeats() + ")";
    }
}
