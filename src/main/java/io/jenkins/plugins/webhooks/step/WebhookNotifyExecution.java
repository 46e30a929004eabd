package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.AbortException;
import hudson.model.Computer;
import hudson.model.Run;
import hudson.model.TaskListener;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/**
 * Publishes one event. Nothing waits on the thread of the Pipeline: the step ends when the engine says so. What is kept
 * across a restart is the event itself; publishing it again does nothing if it was durable before.
 */
final class WebhookNotifyExecution extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final String type;
    private final String subject;
    private final String severity;
    private final String data;
    private final boolean await;
    private final boolean failOnGivenUp;

    /** The event as JSON once it is made, so that it keeps its id. */
    private String event;

    private transient volatile boolean stopped;

    WebhookNotifyExecution(StepContext context, Draft draft, boolean await, boolean failOnGivenUp) {
        super(context);
        this.type = draft.type();
        this.subject = draft.subject();
        this.severity = draft.severity().name();
        this.data = Json.text(draft.data());
        this.await = await;
        this.failOnGivenUp = failOnGivenUp;
    }

    @Override
    public boolean start() throws Exception {
        Webhooks webhooks = Engines.require();
        Draft draft = Draft.of(type, subject, severity, Json.read(data));
        Event made = draft.event(webhooks, getContext().get(Run.class));
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
        }
    }

    @Override
    public void stop(Throwable cause) throws Exception {
        stopped = true;
        super.stop(cause);
    }

    @Override
    public String getStatus() {
        return await ? "waiting for deliveries" : "publishing";
    }

    private void publish(Webhooks webhooks, Event made) {
        then(webhooks.publish(made), stored -> {
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
            throw new AbortException("webhookNotify: " + settled.summary());
        }
        getContext().onSuccess(id);
    }

    /** Goes on with a result on a thread that may wait, because neither the engine's nor the Pipeline's may. */
    private <T> void then(CompletableFuture<T> result, Next<T> next) {
        result.whenCompleteAsync((value, failure) -> go(value, failure, next), Computer.threadPoolForRemoting);
    }

    private <T> void go(T value, @CheckForNull Throwable failure, Next<T> next) {
        if (stopped) {
            return;
        }
        try {
            if (failure != null) {
                throw new AbortException("webhookNotify: " + Engines.words(failure));
            }
            next.accept(value);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            getContext().onFailure(e);
        } catch (Exception e) {
            getContext().onFailure(e);
        }
    }

    private void log(String line) throws IOException, InterruptedException {
        TaskListener listener = getContext().get(TaskListener.class);
        if (listener != null) {
            listener.getLogger().println("[webhooks] " + line);
        }
    }

    /** What comes after. */
    private interface Next<T> {
        void accept(T value) throws Exception;
    }
}
