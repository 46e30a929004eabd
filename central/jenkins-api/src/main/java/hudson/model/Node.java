package hudson.model;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionPoint;
import hudson.model.labels.LabelAtom;
import hudson.security.AccessControlled;
import java.util.Set;

public abstract class Node implements ExtensionPoint, AccessControlled, PersistenceRoot {
    Node() {}

    @NonNull
    public abstract String getNodeName();

    public abstract int getNumExecutors();

    @NonNull
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public Set<LabelAtom> getAssignedLabels() {
        throw new UnsupportedOperationException();
    }
}
