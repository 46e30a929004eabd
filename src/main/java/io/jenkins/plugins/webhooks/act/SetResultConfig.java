package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Makes the result of a running build worse, as an administrator describes it. */
public final class SetResultConfig extends BuildActionConfig {
    private final String result;

    @DataBoundConstructor
    public SetResultConfig(String job, String build, String result) {
        super(job, build);
        this.result = Util.fixNull(result).trim();
    }

    /** JSONata that gives its name. */
    public String getResult() {
        return result;
    }

    @Override
    public Action toEngine() {
        return action("set result", new SetResult(Expressions.required("result", result)));
    }

    /** The form. */
    @Extension
    @Symbol("setResult")
    public static final class DescriptorImpl extends BuildActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.SetResultConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckResult(@QueryParameter String value) {
            return checkRequired(value);
        }
    }
}
