package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.webhooks.config.ActionDescriptor;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;

/** Lets jobs poll their sources, as an administrator describes it. */
public final class PollScmConfig extends JobsConfig {
    @DataBoundConstructor
    public PollScmConfig() {}

    @Override
    public Action toEngine() {
        JobTree tree = new JenkinsJobTree();
        return new PollScm(
                getJobs().isEmpty() ? new RepositoryJobs(tree) : new NamedJobs(List.copyOf(getJobs()), tree));
    }

    /** The form. */
    @Extension
    @Symbol("pollScm")
    public static final class DescriptorImpl extends ActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.PollScmConfig_DisplayName();
        }
    }
}
