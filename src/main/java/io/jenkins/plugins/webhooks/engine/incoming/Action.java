package io.jenkins.plugins.webhooks.engine.incoming;

import java.util.Optional;

/**
 * What an accepted receipt causes. Called after the answer, off the request thread; called again for the same receipt
 * only if the process died before the outcome was stored.
 */
public interface Action {
    /** Name for traces and pages: {@code start jobs}. */
    String name();

    /** Whether somebody configured it; what every webhook does anyway is not counted where actions are told of. */
    default boolean isConfigured() {
        return true;
    }

    /** When it is done; one that is not due yet is held in the store. */
    default Schedule schedule() {
        return Schedule.AT_ONCE;
    }

    /** Where it hands the request on to as it came, if it does; the receipt then keeps for it what that needs. */
    default Optional<ForwardSettings> forwarding() {
        return Optional.empty();
    }

    /**
     * Does it.
     *
     * @return what was done, in words and links
     * @throws Exception if it could not be done; the receipt is then marked failed with the message as reason
     */
    Outcome run(Accepted accepted) throws Exception;
}
