package io.jenkins.plugins.webhooks.act;

import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import java.util.Collection;

/** Which jobs a receipt is about. */
interface JobChoice {
    /**
     * Chooses.
     *
     * @return full names
     * @throws IllegalArgumentException if the choice can't be made or must not be empty and is; the message says why
     */
    Collection<String> of(Accepted accepted);
}
