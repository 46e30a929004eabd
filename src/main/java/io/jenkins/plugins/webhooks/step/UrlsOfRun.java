package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.model.listeners.RunListener;
import io.jenkins.plugins.webhooks.JenkinsEngine;

/** Closes a build's one-time URLs when it ends: nobody is there to be told any more. */
@Extension
public final class UrlsOfRun extends RunListener<Run<?, ?>> {
    @Override
    public void onCompleted(Run<?, ?> run, @NonNull TaskListener listener) {
        JenkinsEngine.current().ifPresent(engine -> engine.waiting().cancelAll(OneTimeUrl.owner(run)));
    }
}
