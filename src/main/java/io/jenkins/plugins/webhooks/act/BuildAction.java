package io.jenkins.plugins.webhooks.act;

import hudson.model.Run;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;

/**
 * Does something to a build.
 *
 * @param name of the action
 * @param lookup of the build
 * @param work what is done; it checks first that the present user may
 */
record BuildAction(String name, BuildLookup lookup, Work work) implements Action {

    @Override
    public Outcome run(Accepted accepted) throws Exception {
        return work.on(lookup.of(accepted), accepted);
    }

    /** What is done to a build. */
    interface Work {
        Outcome on(Run<?, ?> run, Accepted accepted) throws Exception;
    }
}
