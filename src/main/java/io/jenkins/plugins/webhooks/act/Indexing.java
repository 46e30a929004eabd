package io.jenkins.plugins.webhooks.act;

import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import java.util.List;
import java.util.Set;

/** The multibranch projects and organisation folders that the present user can have indexed. */
interface Indexing {
    /**
     * One of them.
     *
     * @throws IllegalArgumentException if there is none of this name; the message says so
     */
    Project find(String fullName);

    /** Full names of those that have a branch from one of these repositories. */
    List<String> of(Set<RepositoryAddress> repositories);

    /** What can be indexed. */
    interface Project {
        String name();

        Outcome.Link link();

        /** Gives false if Jenkins takes no further start. */
        boolean start(WebhookFacts facts);
    }
}
