package io.jenkins.plugins.webhooks.engine.outgoing;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.batch.BatchAnswer;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.StatusSet;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.SuccessSettings;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/**
 * Decides what an answer of one target means.
 *
 * @param success which answers acknowledge
 * @param body its condition on the body, compiled, or null
 * @param finalStatuses which end it, or null for those that can't pass
 */
record Judge(
        SuccessSettings success,
        @CheckForNull Expression body,
        @CheckForNull StatusSet finalStatuses) {
    /** A condition looks at no more than this. */
    private static final int READ_FOR_CONDITION = 256 * 1024;

    /** What it means, in words too. */
    record Verdict(Judgement judgement, String words) {}

    /** How many bytes of a body it wants to see. */
    int wants(Parcel parcel) {
        return body == null && parcel.batch() == null ? 0 : READ_FOR_CONDITION;
    }

    /** What an answer means for each delivery of a parcel, in their order. */
    List<Verdict> judge(int status, AnswerBody answer, Parcel parcel) {
        Verdict whole = judge(status, answer);
        if (parcel.batch() == null || whole.judgement() != Judgement.ACKNOWLEDGED) {
            return Collections.nCopies(parcel.deliveries().size(), whole);
        }
        List<String> ids = parcel.deliveries().stream().map(Leased::eventId).toList();
        try {
            return BatchAnswer.read(status, answer.bytes(), ids)
                    .map(items -> items.stream().map(this::item).toList())
                    .orElseGet(() -> Collections.nCopies(ids.size(), whole));
        } catch (IOException e) {
            Verdict unclear = new Verdict(Judgement.LATER, e.getMessage());
            return Collections.nCopies(ids.size(), unclear);
        }
    }

    private Verdict item(Optional<Integer> status) {
        if (status.isEmpty()) {
            return new Verdict(Judgement.LATER, "the target's answer to the batch says nothing of this one");
        }
        int own = status.get();
        return success.status().contains(own)
                ? new Verdict(Judgement.ACKNOWLEDGED, "acknowledged with " + own + " within its batch")
                : new Verdict(refusal(own), words(own) + " within its batch");
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
                    : new Verdict(
                            Judgement.LATER, "the target answered " + status + ", but not what success.body wants");
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
