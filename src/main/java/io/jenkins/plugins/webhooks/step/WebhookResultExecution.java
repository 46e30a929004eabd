package io.jenkins.plugins.webhooks.step;

import com.fasterxml.jackson.databind.JsonNode;
import hudson.AbortException;
import hudson.model.Computer;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.outgoing.Delivery;
import io.jenkins.plugins.webhooks.engine.store.Selection;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Reads deliveries, at once or when they are settled. Only those of the build's own events: others are none of its business. */
final class WebhookResultExecution extends EngineExecution {
    private static final long serialVersionUID = 1L;

    private final String event;
    private final boolean await;

    WebhookResultExecution(StepContext context, String event, boolean await) {
        super(context, "webhookResult");
        this.event = event;
        this.await = await;
    }

    @Override
    public boolean start() throws Exception {
        find();
        return false;
    }

    @Override
    public void onResume() {
        try {
            find();
        } catch (IOException e) {
            getContext().onFailure(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            getContext().onFailure(e);
        }
    }

    @Override
    public String getStatus() {
        return await ? "waiting for deliveries" : "reading deliveries";
    }

    private void find() throws IOException, InterruptedException {
        Webhooks webhooks = Engines.require();
        Run<?, ?> run = getContext().get(Run.class);
        then(CompletableFuture.supplyAsync(() -> webhooks.findEvent(event), Computer.threadPoolForRemoting), found -> {
            if (found.isEmpty() || !isOf(found.get(), run)) {
                throw new AbortException("webhookResult: this build has raised no event '" + event
                        + "': give what webhookNotify has returned");
            }
            deliveries(webhooks);
        });
    }

    private static boolean isOf(Event event, Run<?, ?> run) {
        JsonNode build = event.data().path("build");
        return build.path("job").asText().equals(run.getParent().getFullName())
                && build.path("number").asInt() == run.getNumber();
    }

    private void deliveries(Webhooks webhooks) {
        CompletableFuture<List<Delivery>> deliveries = await
                ? webhooks.settled(event)
                : CompletableFuture.supplyAsync(
                        () -> webhooks.deliveries(Selection.causedBy(event)).items(), Computer.threadPoolForRemoting);
        then(deliveries, all -> {
            List<Map<String, Object>> result = new ArrayList<>();
            all.forEach(each -> result.add(plain(each)));
            getContext().onSuccess(result);
        });
    }

    /** A map that a Pipeline can keep. */
    private static Map<String, Object> plain(Delivery delivery) {
        Map<String, Object> map = new HashMap<>();
        map.put("id", delivery.id());
        map.put("webhook", delivery.webhook());
        map.put("state", delivery.state().name().toLowerCase(Locale.ROOT));
        map.put("reason", delivery.reason());
        map.put("attempts", delivery.attempts());
        map.put("status", delivery.lastStatus());
        return map;
    }
}
