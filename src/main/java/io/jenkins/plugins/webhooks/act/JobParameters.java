package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Job;
import hudson.model.ParameterDefinition;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.ParametersDefinitionProperty;
import hudson.model.SimpleParameterDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Makes the parameters of a build: only those which the job defines, each read by its own definition. */
final class JobParameters {
    private JobParameters() {}

    /**
     * The given values, and the defaults of all other parameters.
     *
     * @param values by name; null means the default
     * @return null if the job has no parameters and none is given
     * @throws IllegalArgumentException if the job does not define one or does not take its value; the message names both
     */
    @CheckForNull
    static ParametersAction of(Job<?, ?> job, Map<String, String> values) {
        ParametersDefinitionProperty property = job.getProperty(ParametersDefinitionProperty.class);
        for (String name : values.keySet()) {
            if (property == null || property.getParameterDefinition(name) == null) {
                // A Pipeline that declares its parameters itself has none before its first build.
                throw new IllegalArgumentException("job '" + job.getFullName() + "' defines no parameter '" + name + "'");
            }
        }
        if (property == null) {
            return null;
        }
        List<ParameterValue> all = new ArrayList<>();
        for (ParameterDefinition definition : property.getParameterDefinitions()) {
            String text = values.get(definition.getName());
            ParameterValue value =
                    text == null ? definition.getDefaultParameterValue() : value(job, definition, text);
            if (value != null) {
                all.add(value);
            }
        }
        return new ParametersAction(all);
    }

    private static ParameterValue value(Job<?, ?> job, ParameterDefinition definition, String text) {
        String where = "parameter '" + definition.getName() + "' of job '" + job.getFullName() + "'";
        if (!(definition instanceof SimpleParameterDefinition simple)) {
            throw new IllegalArgumentException(where + " can't be given as text");
        }
        ParameterValue value;
        try {
            value = simple.createValue(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(where + " does not take the value: " + e.getMessage(), e);
        }
        if (value == null || !definition.isValid(value)) {
            throw new IllegalArgumentException(where + " does not take the value '" + WebhookFacts.plain(text, 60) + "'");
        }
        return value;
    }
}
