package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Ends a running build, as an administrator describes it. */
public final class AbortBuildConfig extends BuildActionConfig {
    @DataBoundConstructor
    public AbortBuildConfig(String job, String build) {
        super(job, build);
    }

    @Override
    public Action toEngine() {
        return action("abort build", new AbortBuild());
    }

    /** The form. */
    @Extension
    @Symbol("abortBuild")
    public static final class DescriptorImpl extends BuildActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.AbortBuildConfig_DisplayName();
        }
    }
}
