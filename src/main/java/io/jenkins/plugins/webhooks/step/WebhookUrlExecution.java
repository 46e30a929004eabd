package io.jenkins.plugins.webhooks.step;

import hudson.AbortException;
import io.jenkins.plugins.webhooks.engine.incoming.waiting.WaitOrder;
import java.time.Duration;
import org.jenkinsci.plugins.workflow.steps.StepContext;

/** Opens a one-time URL. One that a restart cut off opens another; the first closes when the build ends. */
final class WebhookUrlExecution extends EngineExecution {
    private static final long serialVersionUID = 1L;

    private final String owner;
    private final long expiresMillis;
    private final String provider;
    private final String credentialsId;
    private final String filter;
    private final String signature;
    private final String schema;

    WebhookUrlExecution(StepContext context, WaitOrder order) {
        super(context, "webhookUrl");
        this.owner = order.owner();
        this.expiresMillis = order.expires().toMillis();
        this.provider = order.provider();
        this.credentialsId = order.credentials();
        this.filter = order.filter();
        this.signature = order.signature();
        this.schema = order.schema();
    }

    @Override
    public boolean start() throws Exception {
        open();
        return false;
    }

    @Override
    public void onResume() {
        try {
            open();
        } catch (AbortException e) {
            getContext().onFailure(e);
        }
    }

    private void open() throws AbortException {
        try {
            // Asked first, so that nothing is opened that nobody could call.
            OneTimeUrl.root();
        } catch (IllegalStateException e) {
            throw failed(e.getMessage());
        }
        WaitOrder order = new WaitOrder(
                owner, Duration.ofMillis(expiresMillis), provider, credentialsId, filter, signature, schema);
        then(Engines.require().waiting().open(order), ticket -> {
            // Not the URL: whoever can read the console could call it.
            log("one-time URL " + ticket.id() + " is open until " + ticket.expiresAt());
            getContext().onSuccess(OneTimeUrl.handle(ticket));
        });
    }
}
