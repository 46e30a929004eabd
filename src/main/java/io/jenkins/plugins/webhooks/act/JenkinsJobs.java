package io.jenkins.plugins.webhooks.act;

import hudson.model.Item;
import hudson.model.Job;
import hudson.model.ParametersDefinitionProperty;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import jenkins.model.ParameterizedJobMixIn;

/** The real jobs, as the user sees them in whose name the action is done. */
final class JenkinsJobs implements Jobs {
    private final int quietPeriod;

    /** Takes seconds, or -1 for each job's own. */
    JenkinsJobs(int quietPeriod) {
        this.quietPeriod = quietPeriod;
    }

    @Override
    public Start prepare(String fullName, Map<String, String> values) {
        Job<?, ?> job = find(fullName);
        ParametersDefinitionProperty property = job.getProperty(ParametersDefinitionProperty.class);
        JobParameters parameters =
                new JobParameters(fullName, property == null ? List.of() : property.getParameterDefinitions());
        return new JobStart(job, parameters.with(values), quietPeriod);
    }

    /**
     * A job that the present user can start.
     *
     * @throws IllegalArgumentException if there is none that the user sees, or it can't be started; the message names it
     */
    static Job<?, ?> find(String fullName) {
        Job<?, ?> job = Jenkins.get().getItemByFullName(fullName, Job.class);
        if (job == null) {
            throw new IllegalArgumentException("there is no job '" + fullName + "'");
        }
        if (!job.hasPermission(Item.BUILD)) {
            throw new IllegalArgumentException(
                    "user '" + Jenkins.getAuthentication2().getName() + "' may not start job '" + fullName + "'");
        }
        if (!(job instanceof ParameterizedJobMixIn.ParameterizedJob)) {
            throw new IllegalArgumentException("job '" + fullName + "' is of a kind that can't be started");
        }
        if (!job.isBuildable()) {
            throw new IllegalArgumentException("job '" + fullName + "' is disabled");
        }
        return job;
    }
}
