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

/** Gives a build a description, as an administrator describes it. */
public final class DescribeBuildConfig extends BuildActionConfig {
    private final String description;

    @DataBoundConstructor
    public DescribeBuildConfig(String job, String build, String description) {
        super(job, build);
        this.description = Util.fixNull(description).trim();
    }

    /** JSONata that gives plain text. */
    public String getDescription() {
        return description;
    }

    @Override
    public Action toEngine() {
        return action("describe build", new DescribeBuild(Expressions.required("description", description)));
    }

    /** The form. */
    @Extension
    @Symbol("describeBuild")
    public static final class DescriptorImpl extends BuildActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.DescribeBuildConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckDescription(@QueryParameter String value) {
            return checkRequired(value);
        }
    }
}
