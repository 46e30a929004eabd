package io.jenkins.plugins.webhooks.act;

import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** All jobs that the present user can start. */
interface JobTree {
    List<Entry> startable();

    /**
     * A job.
     *
     * @param name full name
     * @param isBranch whether a multibranch project made it
     * @param repositories where its sources come from; costs more than the rest
     */
    record Entry(String name, boolean isBranch, Supplier<Set<RepositoryAddress>> repositories) {}
}
