package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.config.ActionConfig;
import io.jenkins.plugins.webhooks.config.ActionDescriptor;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.config.Lines;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Starts jobs, as an administrator describes it. */
public final class StartJobsConfig extends ActionConfig {
    private List<String> jobs = new ArrayList<>();
    private List<JobParameterConfig> parameters = new ArrayList<>();
    private Integer quietPeriod;

    @DataBoundConstructor
    public StartJobsConfig() {}

    /** Full names. */
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

    @Override
    public Action toEngine() {
        if (jobs.isEmpty()) {
            throw new IllegalArgumentException("startJobs needs at least one job");
        }
        if (quietPeriod != null && quietPeriod < 0) {
            throw new IllegalArgumentException("quietPeriod of startJobs must not be negative");
        }
        return new StartJobs(
                jobs, new ParameterValues(expressions()), new JenkinsJobs(quietPeriod == null ? -1 : quietPeriod));
    }

    private Map<String, Expression> expressions() {
        Map<String, Expression> expressions = new LinkedHashMap<>();
        for (JobParameterConfig parameter : parameters) {
            if (expressions.put(parameter.getName(), parameter.toEngine()) != null) {
                throw new IllegalArgumentException("startJobs has two parameters '" + parameter.getName() + "'");
            }
        }
        return expressions;
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
            if (names.isEmpty()) {
                return FormValidation.error(Messages.StartJobsConfig_NoJobs());
            }
            FormValidation form = Checks.of(() -> names.forEach(JenkinsJobs::find));
            return form.kind == FormValidation.Kind.ERROR ? FormValidation.warning(form.getMessage()) : form;
        }

        @POST
        public FormValidation doCheckQuietPeriod(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return value.isBlank() ? FormValidation.ok() : FormValidation.validateNonNegativeInteger(value);
        }
    }
}
