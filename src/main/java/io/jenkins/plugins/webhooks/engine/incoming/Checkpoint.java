package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import io.jenkins.plugins.webhooks.engine.security.PenaltyBox;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

/**
 * Everything that is decided about a request before its body is read, the cheapest first. Addresses come before rates,
 * so that who may not call can't use up what is for those who may.
 */
final class Checkpoint {
    private final PenaltyBox penalties;
    private final RateLimits rates;

    Checkpoint(PenaltyBox penalties, Clock clock) {
        this.penalties = penalties;
        this.rates = new RateLimits(clock);
    }

    /**
     * Looks at who comes, whatever for.
     *
     * @throws RejectedException if a check refuses it
     */
    void enter(Doors doors, Passage passage) throws RejectedException {
        // First of all, because it tells which headers hold a secret, also of a request that goes no further.
        doors.at(passage.request()).ifPresent(passage::at);
        HeaderLimits.check(passage.request().headers());
        passage.takeHeaders();
        penalty(passage);
    }

    /**
     * Lets a request as far as its body.
     *
     * @throws RejectedException if a check refuses it
     */
    Door pass(Doors doors, Passage passage) throws RejectedException {
        Door door = Gate.open(doors, passage.request());
        address(passage, door);
        rates.check(door.webhook(), passage.client().sender());
        if (door.admit() != null) {
            admit(passage, door, door.admit());
        }
        return door;
    }

    private void penalty(Passage passage) throws RejectedException {
        Optional<Duration> remaining = penalties.remaining(passage.client().sender());
        if (remaining.isPresent()) {
            throw new RejectedException(RateLimits.tooMany(
                    "penalty",
                    "too many requests from this address failed, it is kept out for a while",
                    remaining.get()));
        }
    }

    /**
     * Looks at where a request comes from.
     *
     * @throws RejectedException if nobody may call from there
     */
    static void address(Passage passage, Door door) throws RejectedException {
        if (passage.client().how() != null) {
            passage.trace()
                    .passed(
                            "address",
                            passage.client().text() + ", " + passage.client().how());
        }
        if (!door.addresses().isEmpty()) {
            AddressRules.Leave leave = door.addresses().check(passage.client());
            passage.sharedAddress(leave.shared());
            passage.trace().passed("address", leave.detail());
        }
    }

    /** An expression that fails admits nobody. */
    private static void admit(Passage passage, Door door, Expression expression) throws RejectedException {
        try {
            if (expression.test(Metadata.of(passage, door))) {
                passage.trace().passed("admit", "the admit expression wants it");
                return;
            }
        } catch (ExpressionException e) {
            throw refused(e.getMessage());
        }
        throw refused("the admit expression did not want it");
    }

    private static RejectedException refused(String detail) {
        return new RejectedException(Rejection.of(403, "not allowed", "admit", detail));
    }
}
