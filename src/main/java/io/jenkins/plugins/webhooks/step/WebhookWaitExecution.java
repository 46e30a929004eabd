package io.jenkins.plugins.webhooks.step;

import hudson.AbortException;
import hudson.model.Computer;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.event.Json;
import io.jenkins.plugins.webhooks.engine.incoming.Arrival;
import io.jenkins.plugins.webhooks.engine.incoming.Waiting;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.Wait;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Waits at a one-time URL. The wait itself is in the engine's store; kept here is only its id. */
final class WebhookWaitExecution extends EngineExecution {
    private static final long serialVersionUID = 1L;

    private final String id;

    /** Whether the URL is known to be this build's own; before that, this build must not close it. */
    private volatile boolean own;

    WebhookWaitExecution(StepContext context, String id) {
        super(context, "webhookWait");
        this.id = id;
    }

    @Override
    public boolean start() throws Exception {
        await(Engines.require().waiting());
        return false;
    }

    @Override
    public void onResume() {
        try {
            await(Engines.require().waiting());
        } catch (AbortException e) {
            getContext().onFailure(e);
        }
    }

    @Override
    public void stop(Throwable cause) throws Exception {
        if (own) {
            JenkinsEngine.current().ifPresent(engine -> engine.waiting().cancel(id));
        }
        super.stop(cause);
    }

    @Override
    public String getStatus() {
        return "waiting for a request at one-time URL " + id;
    }

    private void await(Waiting waiting) {
        then(CompletableFuture.supplyAsync(() -> waiting.find(id), Computer.threadPoolForRemoting), found -> {
            requireOwn(found);
            own = true;
            then(waiting.waited(id), this::finish);
        });
    }

    /** The id is no secret; without this, a build could read what came for another. */
    private void requireOwn(Optional<Wait> found) throws Exception {
        Run<?, ?> run = getContext().get(Run.class);
        if (found.isEmpty() || !found.get().owner().equals(OneTimeUrl.owner(run))) {
            throw failed("this build has opened no one-time URL " + id);
        }
    }

    private void finish(Optional<Arrival> arrival) throws Exception {
        Arrival came = arrival.orElseThrow(() ->
                failed("no request came before one-time URL " + id + " expired: give webhookUrl a longer 'expires'"));
        log("receipt " + came.receipt() + " came at one-time URL " + id);
        getContext().onSuccess(Json.MAPPER.convertValue(came.payload(), Object.class));
    }
}
