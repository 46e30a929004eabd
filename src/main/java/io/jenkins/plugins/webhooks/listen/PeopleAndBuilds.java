package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Cause;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.model.listeners.RunListener;
import jenkins.model.CauseOfInterruption;
import jenkins.model.InterruptedBuildAction;

/** Events of what people do with builds. */
@Extension
public final class PeopleAndBuilds extends RunListener<Run<?, ?>> {
    @Override
    public void onStarted(Run<?, ?> run, TaskListener listener) {
        Newsroom.tell(() -> run.getCauses().stream()
                .filter(Cause.UserIdCause.class::isInstance)
                .map(cause -> ((Cause.UserIdCause) cause).getUserId())
                .filter(user -> user != null)
                .map(user -> UserNews.buildStarted(user, BuildFacts.of(run)))
                .toList());
    }

    @Override
    public void onCompleted(Run<?, ?> run, @NonNull TaskListener listener) {
        Newsroom.tell(() -> run.getActions(InterruptedBuildAction.class).stream()
                .flatMap(action -> action.getCauses().stream())
                .filter(CauseOfInterruption.UserInterruption.class::isInstance)
                .map(cause -> ((CauseOfInterruption.UserInterruption) cause).getUserId())
                .distinct()
                .map(user -> UserNews.buildAborted(user, BuildFacts.of(run)))
                .toList());
    }
}
