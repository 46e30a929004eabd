package io.jenkins.plugins.webhooks.act;

import hudson.model.Job;
import hudson.model.ParametersDefinitionProperty;
import hudson.security.ACL;
import hudson.security.ACLContext;
import java.util.List;
import java.util.Map;
import jenkins.model.Jenkins;
import jenkins.model.ParameterizedJobMixIn;

/** The real jobs. Actions run on threads without a user; the administrator's configuration is what permits them. */
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
     * A job that can be started.
     *
     * @throws IllegalArgumentException if there is none, or it can't be started; the message names it
     */
    @SuppressWarnings("try")
    static Job<?, ?> find(String fullName) {
        try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
            Job<?, ?> job = Jenkins.get().getItemByFullName(fullName, Job.class);
            if (job == null) {
                throw new IllegalArgumentException("there is no job '" + fullName + "'");
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
}
