package io.jenkins.plugins.webhooks.trigger;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Job;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.webhooks.act.BoundStart;
import io.jenkins.plugins.webhooks.config.Binding;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A job that wants receipts. Whatever is wrong with its trigger is said in the trace of each receipt offered. */
final class JobBinding implements Binding {
    private static final Logger LOGGER = LoggerFactory.getLogger(JobBinding.class);

    private final Job<?, ?> job;
    private final String filter;
    private final List<TriggerVariable> variables;

    JobBinding(Job<?, ?> job, @CheckForNull String filter, List<TriggerVariable> variables) {
        this.job = job;
        this.filter = filter;
        this.variables = List.copyOf(variables);
    }

    /** Jenkins does not stop the triggers of a job that it deletes or loads anew. */
    @Override
    @SuppressWarnings("try")
    public boolean isLive() {
        try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
            return Jenkins.get().getItemByFullName(job.getFullName(), Job.class) == job;
        }
    }

    @Override
    public String item() {
        return job.getFullName();
    }

    @Override
    public Outcome offer(Accepted accepted) {
        try {
            if (!job.isBuildable()) {
                return notStarted("the job is disabled");
            }
            if (filter != null && !Expression.parse(filter).test(accepted.document())) {
                return notStarted("its filter did not want it");
            }
            return BoundStart.run(job, accepted, expressions());
        } catch (ExpressionException e) {
            return notStarted("its filter: " + e.getMessage());
        } catch (Exception e) {
            // Whatever it is, the other jobs and the receipt itself must not suffer from it.
            LOGGER.warn("Job '{}' could not be started for receipt {}", job.getFullName(), accepted.receipt(), e);
            return notStarted(e.getMessage() == null ? e.toString() : e.getMessage());
        }
    }

    private Map<String, Expression> expressions() {
        Map<String, Expression> expressions = new LinkedHashMap<>();
        variables.forEach(variable -> expressions.put(variable.getName(), variable.toEngine()));
        return expressions;
    }

    private Outcome notStarted(String why) {
        return new Outcome("job '" + job.getFullName() + "' not started: " + why, List.of());
    }
}
