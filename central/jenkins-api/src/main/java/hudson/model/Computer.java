package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.labels.LabelAtom;
import hudson.security.ACL;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.slaves.OfflineCause;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

public abstract class Computer extends Actionable implements AccessControlled {
    public static final Permission CONNECT = new Permission(null, "", null, null, null);
    public static final Permission DISCONNECT = new Permission(null, "", null, null, null);

    Computer() {}

    @NonNull
    @Override
    public ACL getACL() {
        throw new UnsupportedOperationException();
    }

    public void setTemporaryOfflineCause(@CheckForNull OfflineCause cause) {
        throw new UnsupportedOperationException();
    }

    public static final ExecutorService threadPoolForRemoting = Executors.newCachedThreadPool(task -> {
        Thread thread = new Thread(task, "remoting");
        thread.setDaemon(true);
        return thread;
    });

    @NonNull
    public String getName() {
        throw new UnsupportedOperationException();
    }

    @NonNull
    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public String getUrl() {
        throw new UnsupportedOperationException();
    }

    public Set<LabelAtom> getAssignedLabels() {
        throw new UnsupportedOperationException();
    }

    public int getNumExecutors() {
        throw new UnsupportedOperationException();
    }
}
