package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Computer;
import hudson.model.TaskListener;
import hudson.slaves.ComputerListener;
import hudson.slaves.OfflineCause;
import java.util.List;

/** Events of nodes that come and go. */
@Extension
public final class NodeEvents extends ComputerListener {
    @Override
    public void onOnline(Computer computer, TaskListener listener) {
        Newsroom.tell(() -> List.of(NodeNews.online(NodeFacts.of(computer))));
    }

    @Override
    public void onOffline(@NonNull Computer computer, @CheckForNull OfflineCause cause) {
        Newsroom.tell(() -> List.of(NodeNews.offline(NodeFacts.of(computer), Reason.of(cause))));
    }

    @Override
    public void onTemporarilyOffline(Computer computer, OfflineCause cause) {
        Newsroom.tell(() -> List.of(NodeNews.temporarilyOffline(NodeFacts.of(computer), Reason.of(cause), Who.here())));
    }

    @Override
    public void onTemporarilyOnline(Computer computer) {
        Newsroom.tell(() -> List.of(NodeNews.temporarilyOnline(NodeFacts.of(computer), Who.here())));
    }

    @Override
    public void onLaunchFailure(Computer computer, TaskListener listener) {
        Newsroom.tell(() -> List.of(NodeNews.launchFailed(NodeFacts.of(computer))));
    }
}
