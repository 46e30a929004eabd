package io.jenkins.plugins.webhooks.act;

import hudson.model.Job;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts jobs with parameters taken from the receipt. Everything is looked at before the first job starts. */
final class StartJobs implements Action {
    private final List<String> names;
    private final ParameterValues parameters;
    private final int quietPeriod;
    private final Jobs jobs;

    /**
     * Describes the action.
     *
     * @param names full names of the jobs
     * @param quietPeriod in seconds, or -1 for each job's own
     */
    StartJobs(List<String> names, ParameterValues parameters, int quietPeriod, Jobs jobs) {
        this.names = List.copyOf(names);
        this.parameters = parameters;
        this.quietPeriod = quietPeriod;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "start jobs";
    }

    @Override
    public Outcome run(Accepted accepted) throws Exception {
        WebhookFacts facts = WebhookFacts.of(accepted);
        Map<String, String> values = parameters.evaluate(accepted.document());
        Map<String, Start> starts = new LinkedHashMap<>();
        for (String name : names) {
            Job<?, ?> job = jobs.find(name);
            starts.put(name, new Start(job, JobParameters.of(job, values), facts, quietPeriod));
        }
        List<String> done = new ArrayList<>();
        List<Outcome.Link> links = new ArrayList<>();
        for (Map.Entry<String, Start> each : starts.entrySet()) {
            try {
                done.add(jobs.start(each.getValue(), links));
            } catch (RuntimeException e) {
                throw new IllegalStateException(
                        e.getMessage() + (done.isEmpty() ? "" : "; before that: " + String.join(", ", done)), e);
            }
        }
        return new Outcome(String.join(", ", done), links);
    }
}
