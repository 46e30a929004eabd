package io.jenkins.plugins.webhooks.engine.outgoing;

import java.util.Set;

/** What an HTTP status means for a delivery. */
enum Judgement {
    /** The target has it. */
    ACKNOWLEDGED,
    /** Trying again may help. */
    LATER,
    /** Trying again would give the same answer. */
    FINAL;

    /** Client errors that pass: timeout, conflict, locked, too early, too many. RFC 9110, 4918, 8470, 6585. */
    private static final Set<Integer> PASSING = Set.of(408, 409, 421, 423, 425, 429);

    /** Of an answer that does not acknowledge: whether it can pass. */
    static Judgement ofRefusal(int status) {
        boolean refused = status >= 300 && status < 500;
        return refused && !PASSING.contains(status) ? FINAL : LATER;
    }

    /** The reason in words. */
    static String words(int status) {
        if (status == 410) {
            return "the target is gone (410): remove this outgoing webhook";
        }
        if (status >= 300 && status < 400) {
            return "the target redirects (" + status + "), which is not followed: configure the final address";
        }
        return "the target answered " + status;
    }
}
