package io.jenkins.plugins.webhooks.act;

import com.fasterxml.jackson.databind.JsonNode;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * The jobs that an expression names; none is fine.
 *
 * @param expression gives a full name or a list of them
 */
record ComputedJobs(Expression expression) implements JobChoice {
    /** More is more likely an error than a wish. */
    private static final int MOST = 100;

    @Override
    public Collection<String> of(Accepted accepted) {
        try {
            return names(expression.evaluate(accepted.document()));
        } catch (ExpressionException e) {
            throw new IllegalArgumentException("jobsFrom: " + e.getMessage(), e);
        }
    }

    private static List<String> names(JsonNode value) {
        List<String> names = new ArrayList<>();
        if (value.isArray()) {
            value.forEach(each -> names.add(name(each)));
        } else if (!value.isNull() && !value.isMissingNode()) {
            names.add(name(value));
        }
        if (names.size() > MOST) {
            throw new IllegalArgumentException(
                    "jobsFrom: gives " + names.size() + " jobs, but at most " + MOST + " are started at once");
        }
        return names;
    }

    private static String name(JsonNode value) {
        if (!value.isTextual() || value.textValue().isBlank()) {
            throw new IllegalArgumentException("jobsFrom: must give full names of jobs as text");
        }
        return value.textValue().trim();
    }
}
