package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Starts a build's job again with the same parameters, as an administrator describes it. */
public final class RebuildConfig extends BuildActionConfig {
    @DataBoundConstructor
    public RebuildConfig(String job, String build) {
        super(job, build);
    }

    @Override
    public Action toEngine() {
        return action("rebuild", new RebuildBuild());
    }

    /** The form. */
    @Extension
    @Symbol("rebuild")
    public static final class DescriptorImpl extends BuildActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.RebuildConfig_DisplayName();
        }
    }
}
