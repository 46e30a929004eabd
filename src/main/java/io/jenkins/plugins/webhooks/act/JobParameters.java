package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.ParameterDefinition;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.SimpleParameterDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Makes the parameters of a build: only those which the job defines, each read by its own definition.
 *
 * @param job full name, for messages
 * @param definitions of the job; none for a job without parameters
 */
record JobParameters(String job, List<ParameterDefinition> definitions) {

    /**
     * The given values, and the defaults of all other parameters.
     *
     * @param values by name; null means the default
     * @return null if the job has no parameters and none is given
     * @throws IllegalArgumentException if the job does not define one or does not take its value; the message names both
     */
    @CheckForNull
    ParametersAction with(Map<String, String> values) {
        values.keySet().forEach(this::requireDefined);
        if (definitions.isEmpty()) {
            return null;
        }
        List<ParameterValue> all = new ArrayList<>();
        for (ParameterDefinition definition : definitions) {
            String text = values.get(definition.getName());
            ParameterValue value = text == null ? definition.getDefaultParameterValue() : value(definition, text);
            if (value != null) {
                all.add(value);
            }
        }
        return new ParametersAction(all);
    }

    /** A Pipeline that declares its parameters itself has none before its first build. */
    private void requireDefined(String name) {
        if (definitions.stream().noneMatch(each -> each.getName().equals(name))) {
            throw new IllegalArgumentException("job '" + job + "' defines no parameter '" + name + "'");
        }
    }

    private ParameterValue value(ParameterDefinition definition, String text) {
        String where = "parameter '" + definition.getName() + "' of job '" + job + "'";
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
            throw new IllegalArgumentException(
                    where + " does not take the value '" + WebhookFacts.plain(text, 60) + "'");
        }
        return value;
    }
}
