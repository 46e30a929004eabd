package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.EnvVars;
import hudson.model.EnvironmentContributingAction;
import hudson.model.InvisibleAction;
import hudson.model.Run;
import java.util.Map;
import java.util.TreeMap;

/** Gives a build the facts of its receipt as environment variables. */
public final class WebhookEnvironment extends InvisibleAction implements EnvironmentContributingAction {
    private final Map<String, String> variables;

    WebhookEnvironment(Map<String, String> variables) {
        this.variables = new TreeMap<>(variables);
    }

    /**
     * One of the facts about repository and revision.
     *
     * @param name of the variable without its prefix, for example {@code COMMIT}
     */
    @CheckForNull
    public String scm(String name) {
        return variables.get(WebhookFacts.PREFIX + name);
    }

    /** Adds, never replaces: what the controller, the agent or a parameter has set wins. */
    @Override
    public void buildEnvironment(@NonNull Run<?, ?> run, @NonNull EnvVars env) {
        variables.forEach(env::putIfAbsent);
    }
}
