package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;

/** One build that only needs to be started. */
interface Start {
    /**
     * Starts it, unless the same receipt has started one of the same job already.
     *
     * @param key what still waits with the same one is replaced; null for a build of its own
     * @throws IllegalStateException if Jenkins refuses
     */
    Outcome run(WebhookFacts facts, @CheckForNull String key) throws Exception;
}
