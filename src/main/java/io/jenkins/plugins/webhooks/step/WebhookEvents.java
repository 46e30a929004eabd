package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Event;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** Raises events for other plugins. Safe on every thread: nothing here waits for the disk or the network. */
public final class WebhookEvents {
    private WebhookEvents() {}

    /**
     * Raises an event of this installation.
     *
     * @param type such as {@code deploy.finished}; one without a dot gets the domain {@code custom}, and those of Jenkins
     *     itself are refused
     * @param subject what it is about, or null
     * @param severity {@code debug}, {@code info}, {@code success}, {@code warning} or {@code error}
     * @param data maps, lists, texts, numbers, booleans and nulls, at most 1 MiB as JSON; never a secret
     * @return completes with the event's id when it is durable; fails with an {@link IllegalStateException} if the engine
     *     does not run, or if the event could not be stored
     * @throws IllegalArgumentException if something can't be used; the message says what
     */
    public static CompletableFuture<String> raise(
            String type, @CheckForNull String subject, String severity, Map<String, ?> data) {
        Draft draft = Draft.of(type, subject, severity, PlainValue.of(data));
        return publish(webhooks -> webhooks.event(draft.type(), draft.subject(), draft.severity(), draft.data()));
    }

    /** The same about a build, whose facts stand under {@code build} in the data. */
    public static CompletableFuture<String> raise(
            Run<?, ?> run, String type, @CheckForNull String subject, String severity, Map<String, ?> data) {
        Draft draft = Draft.of(type, subject, severity, PlainValue.of(data));
        return publish(webhooks -> draft.event(webhooks, run));
    }

    private static CompletableFuture<String> publish(Making making) {
        Webhooks webhooks = JenkinsEngine.current().orElse(null);
        if (webhooks == null) {
            return CompletableFuture.failedFuture(new IllegalStateException("Webhooks is not running"));
        }
        return webhooks.publish(making.of(webhooks)).thenApply(Event::id);
    }

    /** Makes an event with the engine's id and time. */
    private interface Making {
        Event of(Webhooks webhooks);
    }
}
