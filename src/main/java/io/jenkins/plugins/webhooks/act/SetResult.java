package io.jenkins.plugins.webhooks.act;

import hudson.model.Result;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.Locale;
import java.util.Map;

/**
 * Makes the result of a running build worse. Jenkins lets nobody make one better, nor change that of a build that has
 * ended.
 *
 * @param result JSONata that gives its name
 */
record SetResult(Expression result) implements BuildAction.Work {
    private static final Map<String, Result> RESULTS = Map.of(
            "unstable", Result.UNSTABLE,
            "failure", Result.FAILURE,
            "not_built", Result.NOT_BUILT,
            "aborted", Result.ABORTED);

    @Override
    public Outcome on(Run<?, ?> run, Accepted accepted) throws Exception {
        run.checkPermission(Run.UPDATE);
        Result wanted = named(result.evaluate(accepted.document()).asText(""));
        if (!run.isBuilding()) {
            throw new IllegalStateException("build " + run.getExternalizableId()
                    + " has ended: its result can't be changed any more; describeBuild can say what came later");
        }
        Result now = run.getResult();
        if (now != null && now.isWorseOrEqualTo(wanted)) {
            return BuildLinks.outcome(run, "stays " + now + ", because a result only gets worse");
        }
        run.setResult(wanted);
        return BuildLinks.outcome(run, "is " + wanted);
    }

    /** Success is none of them: it can't be worse than anything. */
    static Result named(String name) {
        Result found = RESULTS.get(name.trim().toLowerCase(Locale.ROOT));
        if (found == null) {
            throw new IllegalArgumentException("'" + WebhookFacts.plain(name, 50)
                    + "' is no result that can be set: use unstable, failure, not_built or aborted");
        }
        return found;
    }
}
