package io.jenkins.plugins.webhooks.act;

import io.jenkins.plugins.webhooks.config.ActionConfig;
import io.jenkins.plugins.webhooks.config.Lines;
import java.util.ArrayList;
import java.util.List;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundSetter;

/** What is done to jobs that an administrator names. */
public abstract class JobsConfig extends ActionConfig {
    private List<String> jobs = new ArrayList<>();

    /** Full names and patterns of jobs. */
    public final List<String> getJobs() {
        return jobs;
    }

    @DataBoundSetter
    public final void setJobs(List<String> jobs) {
        this.jobs = Lines.clean(jobs);
    }

    /** For forms only. */
    public final String getJobsText() {
        return Lines.join(jobs);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public final void setJobsText(String text) {
        jobs = Lines.split(text);
    }
}
