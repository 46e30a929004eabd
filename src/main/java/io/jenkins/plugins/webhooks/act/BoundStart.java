package io.jenkins.plugins.webhooks.act;

import hudson.model.Job;
import hudson.model.ParameterDefinition;
import hudson.model.ParametersDefinitionProperty;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Starts a job that has bound itself to a webhook, with the values that the job itself wants to know. */
public final class BoundStart {
    private BoundStart() {}

    /**
     * Starts it once for a receipt.
     *
     * @param variables by name; what the job defines as parameter becomes one, the others become variables of the
     *     environment whose names begin with {@code WEBHOOK_}
     * @throws IllegalArgumentException if a value can't be computed or taken; the message names it
     * @throws IllegalStateException if Jenkins refuses
     */
    @SuppressWarnings("try")
    public static Outcome run(Job<?, ?> job, Accepted accepted, Map<String, Expression> variables) throws Exception {
        Map<String, String> values = new ParameterValues(variables).evaluate(accepted.document());
        // The engine's threads have no user; who may configure the job has decided that it is started.
        try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
            ParametersDefinitionProperty property = job.getProperty(ParametersDefinitionProperty.class);
            List<ParameterDefinition> definitions = property == null ? List.of() : property.getParameterDefinitions();
            Split split = Split.of(values, definitions);
            JobParameters parameters = new JobParameters(job.getFullName(), definitions);
            return new JobStart(job, parameters.with(split.parameters()), -1)
                    .run(WebhookFacts.of(accepted).with(split.others()), null);
        }
    }

    /** Values by what becomes of them; those that are nothing stay with the parameter's default or are left out. */
    record Split(Map<String, String> parameters, Map<String, String> others) {
        static Split of(Map<String, String> values, List<ParameterDefinition> definitions) {
            Map<String, String> parameters = new TreeMap<>();
            Map<String, String> others = new TreeMap<>();
            values.forEach((name, value) -> {
                if (definitions.stream().anyMatch(each -> each.getName().equals(name))) {
                    parameters.put(name, value);
                } else if (value != null) {
                    others.put(name, value);
                }
            });
            return new Split(parameters, others);
        }
    }
}
