package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.config.ActionDescriptor;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.config.Lines;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Starts jobs, as an administrator describes it. */
public final class StartJobsConfig extends JobsConfig {
    private String jobsFrom;
    private boolean ofRepository;
    private String coalesce;
    private List<JobParameterConfig> parameters = new ArrayList<>();
    private Integer quietPeriod;

    @DataBoundConstructor
    public StartJobsConfig() {}

    /** JSONata that gives a full name or a list of them. */
    @CheckForNull
    public String getJobsFrom() {
        return jobsFrom;
    }

    @DataBoundSetter
    public void setJobsFrom(@CheckForNull String jobsFrom) {
        this.jobsFrom = Util.fixEmptyAndTrim(jobsFrom);
    }

    /** Whether to start the jobs whose sources come from the receipt's repository. */
    public boolean isOfRepository() {
        return ofRepository;
    }

    @DataBoundSetter
    public void setOfRepository(boolean ofRepository) {
        this.ofRepository = ofRepository;
    }

    /** JSONata that gives a key: what still waits with the same one is replaced. Null for a build per receipt. */
    @CheckForNull
    public String getCoalesce() {
        return coalesce;
    }

    @DataBoundSetter
    public void setCoalesce(@CheckForNull String coalesce) {
        this.coalesce = Util.fixEmptyAndTrim(coalesce);
    }

    public List<JobParameterConfig> getParameters() {
        return parameters;
    }

    @DataBoundSetter
    public void setParameters(List<JobParameterConfig> parameters) {
        this.parameters = new ArrayList<>(parameters);
    }

    /** In seconds; null for each job's own. */
    @CheckForNull
    public Integer getQuietPeriod() {
        return quietPeriod;
    }

    @DataBoundSetter
    public void setQuietPeriod(@CheckForNull Integer quietPeriod) {
        this.quietPeriod = quietPeriod;
    }

    /** Whoever may send must not choose among all jobs there are. */
    @Override
    public boolean isUserRequired() {
        return jobsFrom != null;
    }

    @Override
    public Action toEngine() {
        if (quietPeriod != null && quietPeriod < 0) {
            throw new IllegalArgumentException("quietPeriod of startJobs must not be negative");
        }
        return new StartJobs(
                choices(),
                new ParameterValues(JobParameterConfig.expressions(parameters)),
                new CoalesceKey(Expressions.optional("coalesce of startJobs", coalesce)),
                new JenkinsJobs(quietPeriod == null ? -1 : quietPeriod));
    }

    private List<JobChoice> choices() {
        List<JobChoice> choices = new ArrayList<>();
        if (!getJobs().isEmpty()) {
            choices.add(new NamedJobs(getJobs(), new JenkinsJobTree()));
        }
        if (jobsFrom != null) {
            choices.add(new ComputedJobs(Expressions.optional("jobsFrom of startJobs", jobsFrom)));
        }
        if (ofRepository) {
            choices.add(new RepositoryJobs(new JenkinsJobTree()));
        }
        if (choices.isEmpty()) {
            throw new IllegalArgumentException("startJobs needs at least one job: set jobs, jobsFrom or ofRepository");
        }
        return choices;
    }

    /** The form. */
    @Extension
    @Symbol("startJobs")
    public static final class DescriptorImpl extends ActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.StartJobsConfig_DisplayName();
        }

        /** Says which jobs are missing; a job may well be made later. */
        @POST
        public FormValidation doCheckJobsText(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            List<String> names = Lines.split(value);
            names.removeIf(JobPattern::isPattern);
            FormValidation form = Checks.of(() -> names.forEach(JenkinsJobs::find));
            return form.kind == FormValidation.Kind.ERROR ? FormValidation.warning(form.getMessage()) : form;
        }

        @POST
        public FormValidation doCheckJobsFrom(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.expression(value);
        }

        @POST
        public FormValidation doCheckCoalesce(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.expression(value);
        }

        @POST
        public FormValidation doCheckQuietPeriod(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return value.isBlank() ? FormValidation.ok() : FormValidation.validateNonNegativeInteger(value);
        }
    }
}
