package hudson.slaves;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionPoint;
import hudson.model.Computer;
import hudson.model.TaskListener;
import java.io.IOException;

public abstract class ComputerListener implements ExtensionPoint {
    public void onOnline(Computer c, TaskListener listener) throws IOException, InterruptedException {}

    public void onOffline(@NonNull Computer c, @CheckForNull OfflineCause cause) {}

    public void onTemporarilyOnline(Computer c) {}

    public void onTemporarilyOffline(Computer c, OfflineCause cause) {}

    public void onLaunchFailure(Computer c, TaskListener taskListener) throws IOException, InterruptedException {}
}
