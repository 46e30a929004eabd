package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.config.ActionConfig;
import io.jenkins.plugins.webhooks.config.ActionDescriptor;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Resumes a build that waits, as an administrator describes it. */
public final class ResumeWaitConfig extends ActionConfig {
    private final String wait;

    @DataBoundConstructor
    public ResumeWaitConfig(String wait) {
        this.wait = Util.fixNull(wait).trim();
    }

    /** JSONata that gives the id of the one-time URL. */
    public String getWait() {
        return wait;
    }

    @Override
    public boolean isUserRequired() {
        return true;
    }

    @Override
    public Action toEngine() {
        return new ResumeWait(Expressions.required("wait of resumeWait", wait));
    }

    /** The form. */
    @Extension
    @Symbol("resumeWait")
    public static final class DescriptorImpl extends ActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ResumeWaitConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckWait(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return value.isBlank() ? FormValidation.validateRequired(value) : Checks.expression(value);
        }
    }
}
