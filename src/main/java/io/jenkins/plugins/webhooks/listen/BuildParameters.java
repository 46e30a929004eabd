package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Actionable;
import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import java.util.LinkedHashMap;
import java.util.Map;

/** Parameters that may leave this controller. */
final class BuildParameters {
    /** Characters; a parameter can hold a whole file, and an event is no place for it. */
    static final int LONGEST = 4096;

    private BuildParameters() {}

    /** Those that are not sensitive, by name. A sensitive one is left out whole: its mere name is of no use outside. */
    static Map<String, Object> harmless(Actionable of) {
        Map<String, Object> parameters = new LinkedHashMap<>();
        for (ParametersAction action : of.getActions(ParametersAction.class)) {
            for (ParameterValue each : action.getParameters()) {
                if (!each.isSensitive()) {
                    parameters.put(each.getName(), simple(each.getValue()));
                }
            }
        }
        return parameters;
    }

    @CheckForNull
    static Object simple(@CheckForNull Object value) {
        if (value == null || value instanceof Boolean || value instanceof Number) {
            return value;
        }
        String text = value.toString();
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
