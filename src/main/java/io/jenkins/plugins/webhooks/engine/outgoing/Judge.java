package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.StatusSet;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.SuccessSettings;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.io.IOException;

/**
 * Decides what an answer of one target means.
 *
 * @param success which answers acknowledge
 * @param body its condition on the body, compiled, or null
 * @param finalStatuses which end it, or null for those that can't pass
 */
record Judge(SuccessSettings success, @CheckForNull Expression body, @CheckForNull StatusSet finalStatuses) {
    /** A condition looks at no more than this. */
    private static final int READ_FOR_CONDITION = 256 * 1024;

    /** What it means, in words too. */
    record Verdict(Judgement judgement, String words) {}

    /** How many bytes of a body it wants to see. */
    int wants() {
        return body == null ? 0 : READ_FOR_CONDITION;
    }

    Verdict judge(int status, AnswerBody answer) {
        if (!success.status().contains(status)) {
            return new Verdict(refusal(status), words(status));
        }
        if (body == null) {
            return new Verdict(Judgement.ACKNOWLEDGED, "acknowledged with " + status);
        }
        try {
            if (!answer.fault().isEmpty()) {
                return new Verdict(Judgement.LATER, "success.body can't be asked: " + answer.fault());
            }
            return body.test(Json.read(answer.bytes()))
                    ? new Verdict(Judgement.ACKNOWLEDGED, "acknowledged with " + status + " and as success.body wants")
                    : new Verdict(Judgement.LATER, "the target answered " + status + ", but not what success.body wants");
        } catch (IOException e) {
            return new Verdict(Judgement.LATER, "the target answered " + status + ", but no JSON for success.body");
        } catch (ExpressionException e) {
            return new Verdict(Judgement.LATER, "success.body: " + e.getMessage());
        }
    }

    private Judgement refusal(int status) {
        StatusSet chosen = finalStatuses;
        if (chosen != null) {
            return chosen.contains(status) ? Judgement.FINAL : Judgement.LATER;
        }
        return Judgement.ofRefusal(status);
    }

    private String words(int status) {
        boolean successful = StatusSet.SUCCESSFUL.contains(status);
        return successful
                ? "the target answered " + status + ", which is not in success.status (" + success.status() + ")"
                : Judgement.words(status);
    }
}
