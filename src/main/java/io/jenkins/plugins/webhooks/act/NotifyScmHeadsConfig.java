package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.webhooks.config.ActionDescriptor;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Tells multibranch projects what has changed, as an administrator describes it. */
public final class NotifyScmHeadsConfig extends ProjectsConfig {
    @DataBoundConstructor
    public NotifyScmHeadsConfig() {}

    @Override
    public Action toEngine() {
        return new NotifyScmHeads(List.copyOf(getProjects()), new JenkinsIndexing(), new JenkinsHeadNews());
    }

    /** The form. */
    @Extension
    @Symbol("notifyScmHeads")
    public static final class DescriptorImpl extends ActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.NotifyScmHeadsConfig_DisplayName();
        }
    }
}
