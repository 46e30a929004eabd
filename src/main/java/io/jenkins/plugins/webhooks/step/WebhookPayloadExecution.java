package io.jenkins.plugins.webhooks.step;

import com.fasterxml.jackson.databind.JsonNode;
import hudson.AbortException;
import hudson.model.Computer;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.act.WebhookCause;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Json;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** Reads a payload from the store, away from the thread of the Pipeline. A restart lets it read once more. */
final class WebhookPayloadExecution extends StepExecution {
    private static final long serialVersionUID = 1L;

    WebhookPayloadExecution(StepContext context) {
        super(context);
    }

    @Override
    public boolean start() {
        Computer.threadPoolForRemoting.execute(this::read);
        return false;
    }

    @Override
    public void onResume() {
        start();
    }

    private void read() {
        try {
            getContext().onSuccess(plain(payload(getContext().get(Run.class))));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            getContext().onFailure(e);
        } catch (Exception e) {
            getContext().onFailure(e);
        }
    }

    private static JsonNode payload(Run<?, ?> run) throws AbortException {
        WebhookCause cause = run.getCause(WebhookCause.class);
        if (cause == null) {
            throw new AbortException("webhookPayload: no webhook started this build");
        }
        Webhooks webhooks = Engines.require();
        return webhooks.payload(cause.getReceipt())
                .orElseThrow(() ->
                        new AbortException("webhookPayload: receipt " + cause.getReceipt() + " is not kept any more"));
    }

    /** Maps, lists and plain values, which a Pipeline can keep across a restart. */
    static Object plain(JsonNode payload) {
        return Json.MAPPER.convertValue(payload, Object.class);
    }
}
