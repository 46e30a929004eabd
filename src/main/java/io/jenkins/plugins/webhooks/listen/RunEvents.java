package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.model.listeners.RunListener;
import java.util.List;

/** Events of runs. Jenkins calls this on the run's own thread. */
@Extension
public final class RunEvents extends RunListener<Run<?, ?>> {
    @Override
    public void onStarted(Run<?, ?> run, TaskListener listener) {
        Newsroom.tell(() -> List.of(RunNews.started(RunSnapshots.of(run))));
    }

    @Override
    public void onCompleted(Run<?, ?> run, @NonNull TaskListener listener) {
        Newsroom.tell(() -> RunNews.completed(RunSnapshots.ended(run)));
    }

    @Override
    public void onFinalized(Run<?, ?> run) {
        Newsroom.tell(() -> List.of(RunNews.finalized(RunSnapshots.of(run))));
        Later.soon(() -> Newsroom.tell(() -> Artifacts.told(run)));
    }

    @Override
    public void onDeleted(Run<?, ?> run) {
        Newsroom.tell(() -> List.of(RunNews.deleted(RunSnapshots.of(run))));
    }
}
