package io.jenkins.plugins.webhooks.act;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Job;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import jenkins.model.Jenkins;

/**
 * Finds the build that a receipt means, among those that the present user sees.
 *
 * @param job JSONata that gives its job's full name
 * @param build JSONata that gives its number, or null for the build that the receipt itself has started
 */
record BuildLookup(Expression job, @CheckForNull Expression build) {

    /**
     * Finds it.
     *
     * @throws IllegalArgumentException if there is none; the message says what is missing
     */
    Run<?, ?> of(Accepted accepted) throws ExpressionException {
        JsonNode document = accepted.document();
        String name = job.evaluate(document).asText("");
        Job<?, ?> found = name.isBlank() ? null : Jenkins.get().getItemByFullName(name, Job.class);
        if (found == null) {
            throw new IllegalArgumentException("there is no job '" + WebhookFacts.plain(name, 200) + "'");
        }
        if (build == null) {
            return FormerStarts.build(found, accepted.receipt())
                    .orElseThrow(() -> new IllegalArgumentException(
                            "job '" + name + "' has no build that this receipt has started"));
        }
        int number = number(build.evaluate(document));
        Run<?, ?> run = found.getBuildByNumber(number);
        if (run == null) {
            throw new IllegalArgumentException("job '" + name + "' has no build " + number);
        }
        return run;
    }

    /** A number, or a text that is one. */
    static int number(JsonNode value) {
        if (value.canConvertToInt() && value.isIntegralNumber()) {
            return value.intValue();
        }
        if (value.isTextual() && value.textValue().trim().matches("\\d{1,9}")) {
            return Integer.parseInt(value.textValue().trim());
        }
        throw new IllegalArgumentException("the expression for the build gives no number of one");
    }
}
