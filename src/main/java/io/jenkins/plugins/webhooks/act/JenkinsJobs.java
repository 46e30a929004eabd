package io.jenkins.plugins.webhooks.act;

import hudson.model.Job;
import hudson.model.Queue;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.List;
import jenkins.model.Jenkins;
import jenkins.model.ParameterizedJobMixIn;

/** The real jobs. Actions run on threads without a user; the administrator's configuration is what permits them. */
final class JenkinsJobs implements Jobs {

    @Override
    public Job<?, ?> find(String fullName) {
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

    @Override
    public String start(Start start, List<Outcome.Link> links) {
        Job<?, ?> job = start.job();
        links.add(new Outcome.Link(job.getFullDisplayName(), job.getUrl()));
        try (ACLContext ignored = ACL.as2(ACL.SYSTEM2)) {
            if (FormerStarts.any(job, start.facts().receipt())) {
                return "job '" + job.getFullName() + "' was started before";
            }
            Queue.Item item = ParameterizedJobMixIn.scheduleBuild2(job, start.quietPeriod(), start.actions());
            if (item == null) {
                throw new IllegalStateException("Jenkins refuses to start job '" + job.getFullName() + "'");
            }
            links.add(new Outcome.Link("queue item " + item.getId(), item.getUrl()));
            return "job '" + job.getFullName() + "' started";
        }
    }
}
