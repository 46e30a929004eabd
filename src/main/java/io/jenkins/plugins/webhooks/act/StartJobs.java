package io.jenkins.plugins.webhooks.act;

import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Starts jobs with parameters taken from the receipt. Everything is looked at before the first job starts. */
final class StartJobs implements Action {
    private final List<JobChoice> choices;
    private final ParameterValues parameters;
    private final CoalesceKey coalesce;
    private final Jobs jobs;

    StartJobs(List<JobChoice> choices, ParameterValues parameters, CoalesceKey coalesce, Jobs jobs) {
        this.choices = List.copyOf(choices);
        this.parameters = parameters;
        this.coalesce = coalesce;
        this.jobs = jobs;
    }

    @Override
    public String name() {
        return "start jobs";
    }

    @Override
    public Outcome run(Accepted accepted) throws Exception {
        Set<String> names = new LinkedHashSet<>();
        choices.forEach(choice -> names.addAll(choice.of(accepted)));
        if (names.isEmpty()) {
            return new Outcome("none, because the expression names no job", List.of());
        }
        Map<String, String> values = parameters.evaluate(accepted.document());
        String key = coalesce.of(accepted);
        List<Start> starts =
                names.stream().map(name -> jobs.prepare(name, values)).toList();
        return start(starts, WebhookFacts.of(accepted), key);
    }

    private static Outcome start(List<Start> starts, WebhookFacts facts, String key) throws Exception {
        List<String> done = new ArrayList<>();
        List<Outcome.Link> links = new ArrayList<>();
        for (Start start : starts) {
            try {
                Outcome outcome = start.run(facts, key);
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
