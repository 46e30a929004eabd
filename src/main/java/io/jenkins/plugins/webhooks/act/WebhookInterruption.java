package io.jenkins.plugins.webhooks.act;

import jenkins.model.CauseOfInterruption;

/** A build was aborted by a receipt. */
public final class WebhookInterruption extends CauseOfInterruption {
    private static final long serialVersionUID = 1L;

    private final String webhook;

    WebhookInterruption(String webhook) {
        this.webhook = webhook;
    }

    @Override
    public String getShortDescription() {
        return Messages.WebhookInterruption_Text(webhook);
    }
}
