package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;

/**
 * Offers a receipt to the jobs that have bound themselves to its webhook. One that can't be started does not make the
 * receipt a failed one: its sender would send it again, and all the other jobs would start twice.
 */
final class OfferToBindings implements Action {
    private final String local;
    private final String folder;

    /** To those that mean the webhook of the whole installation. */
    OfferToBindings() {
        this(null, null);
    }

    /**
     * To the jobs of a folder.
     *
     * @param local name of the webhook within the folder, or null
     * @param folder its full name, or null
     */
    OfferToBindings(@CheckForNull String local, @CheckForNull String folder) {
        this.local = local;
        this.folder = folder;
    }

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
        String name = local == null ? accepted.webhook() : local;
        List<Binding> bindings = Bindings.of(name).stream()
                .filter(each -> Objects.equals(nearest(each.item(), name), folder))
                .toList();
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

    /** The innermost folder around a job that has a webhook of this name of its own; null if none has. */
    @CheckForNull
    private static String nearest(String job, String name) {
        return JenkinsEngine.current().stream()
                .flatMap(engine -> engine.configuration().incoming().stream())
                .flatMap(webhook -> webhook.actions().stream())
                .filter(OfferToBindings.class::isInstance)
                .map(OfferToBindings.class::cast)
                .filter(each -> name.equals(each.local) && job.startsWith(each.folder + "/"))
                .map(each -> each.folder)
                .max(Comparator.comparingInt(String::length))
                .orElse(null);
    }
}
