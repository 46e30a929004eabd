package io.jenkins.plugins.webhooks.listen;

import hudson.Extension;
import hudson.model.listeners.ItemListener;
import java.util.List;
import jenkins.model.Jenkins;

/** Events of the controller's start and end. Items come into it only because Jenkins tells of both in their listener. */
@Extension
public final class SystemEvents extends ItemListener {
    @Override
    public void onLoaded() {
        Newsroom.tell(
                () -> List.of(SystemNews.started(String.valueOf(Jenkins.getVersion()), InstalledPlugins.count())));
        Later.soon(SystemWatch::lookAtPlugins);
    }

    /** The engine stops only after this. */
    @Override
    public void onBeforeShutdown() {
        Newsroom.tell(() -> List.of(SystemNews.stopping(String.valueOf(Jenkins.getVersion()), Restarts.isUnderWay())));
        Later.flush();
    }
}
