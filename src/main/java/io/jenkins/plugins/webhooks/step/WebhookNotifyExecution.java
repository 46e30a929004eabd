package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Directions;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/**
 * Publishes one event. What is kept across a restart is the event itself; publishing it again does nothing if it was
 * durable before.
 */
final class WebhookNotifyExecution extends EngineExecution {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String subject;
    private final String severity;
    private final String data;
    // Plain fields, because what keeps a Pipeline's state does not know records.
    private final ArrayList<String> targets;
    private final String body;
    private final String contentType;
    private final String delay;
    private final boolean await;
    private final boolean failOnGivenUp;

    /** The event as JSON once it is made, so that it keeps its id. */
    private String event;

    WebhookNotifyExecution(
            StepContext context, Draft draft, @CheckForNull String delay, boolean await, boolean failOnGivenUp) {
        super(context, "webhookNotify");
        this.type = draft.type();
        this.subject = draft.subject();
        this.severity = draft.severity().name();
        this.data = Json.text(draft.data());
        this.targets = new ArrayList<>(draft.say().targets());
        this.body = draft.say().body();
        this.contentType = draft.say().contentType();
        this.delay = delay;
        this.await = await;
        this.failOnGivenUp = failOnGivenUp;
    }

    @Override
    public boolean start() throws Exception {
        Webhooks webhooks = Engines.require();
        Draft draft = Draft.of(type, subject, severity, Json.read(data), said());
        Event made = Delay.hold(draft.event(webhooks, getContext().get(Run.class)), delay);
        event = Json.text(made);
        publish(webhooks, made);
        return false;
    }

    @Override
    public void onResume() {
        try {
            publish(Engines.require(), Json.MAPPER.readValue(event, Event.class));
        } catch (IOException e) {
            getContext().onFailure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            getContext().onFailure(e);
        }
    }

    /** A step that an older version began has no targets. */
    private Say said() {
        return targets == null ? Say.NOTHING : new Say(targets, body, contentType);
    }

    @Override
    public String getStatus() {
        return await ? "waiting for deliveries" : "publishing";
    }

    private void publish(Webhooks webhooks, Event made) throws IOException, InterruptedException {
        Directions directions;
        try {
            directions = said().directions(webhooks, getContext().get(Run.class).getParent());
        } catch (IllegalArgumentException e) {
            throw failed(e.getMessage());
        }
        then(webhooks.publish(made, directions), stored -> {
            log("event " + made.id() + " (" + made.type() + ") published");
            if (await) {
                then(webhooks.settled(made.id()), deliveries -> finish(made.id(), deliveries));
            } else {
                getContext().onSuccess(made.id());
            }
        });
    }

    private void finish(String id, List<Delivery> deliveries) throws Exception {
        Settled settled = Settled.of(deliveries);
        for (String line : settled.lines()) {
            log(line);
        }
        if (failOnGivenUp && settled.isAnyGivenUp()) {
            throw failed(settled.summary());
        }
        getContext().onSuccess(id);
    }
}
