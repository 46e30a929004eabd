package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import io.jenkins.plugins.webhooks.config.ActionConfig;
import io.jenkins.plugins.webhooks.config.ActionDescriptor;
import io.jenkins.plugins.webhooks.config.Lines;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** Lets jobs poll their sources, as an administrator describes it. */
public final class PollScmConfig extends ActionConfig {
    private List<String> jobs = new ArrayList<>();

    @DataBoundConstructor
    public PollScmConfig() {}

    /** Full names and patterns; none means the jobs of the receipt's repository. */
    public List<String> getJobs() {
        return jobs;
    }

    @DataBoundSetter
    public void setJobs(List<String> jobs) {
        this.jobs = Lines.clean(jobs);
    }

    /** For forms only. */
    public String getJobsText() {
        return Lines.join(jobs);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setJobsText(String text) {
        jobs = Lines.split(text);
    }

    @Override
    public Action toEngine() {
        JobTree tree = new JenkinsJobTree();
        return new PollScm(jobs.isEmpty() ? new RepositoryJobs(tree) : new NamedJobs(List.copyOf(jobs), tree));
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
