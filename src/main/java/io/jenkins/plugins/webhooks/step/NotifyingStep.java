package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.EnvVars;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import jenkins.tasks.SimpleBuildStep;

/** A step of a build without a Pipeline that raises an event. */
interface NotifyingStep extends SimpleBuildStep {
    /** What it tells. */
    Notification getNotification();

    @Override
    default boolean requiresWorkspace() {
        return false;
    }

    @Override
    default void perform(@NonNull Run<?, ?> run, @NonNull EnvVars env, @NonNull TaskListener listener)
            throws InterruptedException, IOException {
        getNotification().publish(run, env, listener);
    }
}
