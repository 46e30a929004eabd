package io.jenkins.plugins.webhooks.config;

import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;

/** Somebody who wants an incoming webhook's receipts of his own accord, such as a job with a trigger. */
public interface Binding {
    /** Whether it is still to be asked; one whose job was deleted or loaded anew is not. */
    boolean isLive();

    /** Full name of the job. */
    String item();

    /** Offers a receipt; the outcome says what came of it, also if that is nothing. */
    Outcome offer(Accepted accepted);
}
