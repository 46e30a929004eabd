package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.outgoing.Judge.Verdict;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.Sign;
import java.time.Duration;
import java.util.List;

/** Reads from an answer how the target is. */
final class Signs {
    private static final int TOO_MANY = 429;
    private static final int UNAVAILABLE = 503;

    private Signs() {}

    /**
     * How the target is.
     *
     * @param asked for how long it asks to be left alone, or null
     */
    static Sign of(int status, List<Verdict> verdicts, @CheckForNull Duration asked) {
        if (status == TOO_MANY || status == UNAVAILABLE && asked != null) {
            return Sign.BUSY;
        }
        // It answers; that it refuses this content says nothing about the next.
        boolean later = verdicts.stream().allMatch(each -> each.judgement() == Judgement.LATER);
        return later ? Sign.BAD : Sign.GOOD;
    }
}
