package io.jenkins.plugins.webhooks.act;

import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Starts jobs with parameters taken from the receipt. Everything is looked at before the first job starts. */
final class StartJobs implements Action {
    private final List<String> names;
    private final ParameterValues parameters;
    private final Jobs jobs;

    /** Takes the full names of the jobs. */
    StartJobs(List<String> names, ParameterValues parameters, Jobs jobs) {
        this.names = List.copyOf(names);
        this.parameters = parameters;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "start jobs";
    }

    @Override
    public Outcome run(Accepted accepted) {
        Map<String, String> values = parameters.evaluate(accepted.document());
        List<Start> starts =
                names.stream().map(name -> jobs.prepare(name, values)).toList();
        WebhookFacts facts = WebhookFacts.of(accepted);
        List<String> done = new ArrayList<>();
        List<Outcome.Link> links = new ArrayList<>();
        for (Start start : starts) {
            try {
                Outcome outcome = start.run(facts);
                done.add(outcome.detail());
                links.addAll(outcome.links());
            } catch (IllegalStateException e) {
                throw done.isEmpty()
                        ? e
                        : new IllegalStateException(e.getMessage() + "; before that " + String.join(", ", done), e);
            }
        }
        return new Outcome(String.join(", ", done), links);
    }
}
