package io.jenkins.plugins.webhooks.act;

import hudson.model.Job;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.List;

/** The jobs of this controller, as an action needs them. */
interface Jobs {
    /**
     * A job that can be started.
     *
     * @throws IllegalArgumentException if there is none, or it can't be started; the message names it
     */
    Job<?, ?> find(String fullName);

    /**
     * Starts a build, unless the same receipt has started one of the same job already.
     *
     * @param links receives where it can be seen
     * @return what was done, in words
     * @throws IllegalStateException if Jenkins refuses
     */
    String start(Start start, List<Outcome.Link> links);
}
