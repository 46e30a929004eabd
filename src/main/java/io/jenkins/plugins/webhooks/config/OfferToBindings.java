package io.jenkins.plugins.webhooks.config;

import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.ArrayList;
import java.util.List;

/**
 * Offers a receipt to the jobs that have bound themselves to its webhook. One that can't be started does not make the
 * receipt a failed one: its sender would send it again, and all the other jobs would start twice.
 */
final class OfferToBindings implements Action {
    @Override
    public String name() {
        return "jobs with a trigger";
    }

    @Override
    public boolean isConfigured() {
        return false;
    }

    @Override
    public Outcome run(Accepted accepted) {
        List<Binding> bindings = Bindings.of(accepted.webhook());
        if (bindings.isEmpty()) {
            return new Outcome("none is bound to this webhook", List.of());
        }
        List<String> lines = new ArrayList<>();
        List<Outcome.Link> links = new ArrayList<>();
        for (Binding binding : bindings) {
            Outcome outcome = binding.offer(accepted);
            lines.add(outcome.detail());
            links.addAll(outcome.links());
        }
        return new Outcome(String.join("\n", lines), links);
    }
}
