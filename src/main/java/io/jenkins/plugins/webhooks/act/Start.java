package io.jenkins.plugins.webhooks.act;

import io.jenkins.plugins.webhooks.engine.incoming.Outcome;

/** One build that only needs to be started. */
interface Start {
    /**
     * Starts it, unless the same receipt has started one of the same job already.
     *
     * @throws IllegalStateException if Jenkins refuses
     */
    Outcome run(WebhookFacts facts);
}
