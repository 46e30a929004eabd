package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.config.ActionConfig;
import io.jenkins.plugins.webhooks.config.ActionDescriptor;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** What is done to a build that the sender names; therefore only in the name of a user. */
public abstract class BuildActionConfig extends ActionConfig {
    private final String job;
    private final String build;

    BuildActionConfig(String job, String build) {
        this.job = Util.fixNull(job).trim();
        this.build = Util.fixEmptyAndTrim(build);
    }

    /** JSONata that gives the full name of the job. */
    public final String getJob() {
        return job;
    }

    /** JSONata that gives the number of the build, or null for the build that the receipt itself has started. */
    @CheckForNull
    public final String getBuild() {
        return build;
    }

    @Override
    public final boolean isUserRequired() {
        return true;
    }

    final Action action(String name, BuildAction.Work work) {
        BuildLookup lookup = new BuildLookup(Expressions.required("job", job), Expressions.optional("build", build));
        return new BuildAction(name, lookup, work);
    }

    /** The form. */
    public abstract static class BuildActionDescriptor extends ActionDescriptor {

        @POST
        public FormValidation doCheckJob(@QueryParameter String value) {
            return checkRequired(value);
        }

        @POST
        public FormValidation doCheckBuild(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.expression(value);
        }

        /** Whether a text is an expression. */
        static FormValidation checkRequired(String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return value.isBlank() ? FormValidation.validateRequired(value) : Checks.expression(value);
        }
    }
}
