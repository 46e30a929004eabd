package jenkins.scm.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionPoint;
import hudson.model.Item;

public abstract class SCMSource {
    SCMSource() {}

    @NonNull
    public final String getId() {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public final SCMSourceOwner getOwner() {
        throw new UnsupportedOperationException();
    }

    public abstract static class SourceByItem implements ExtensionPoint {
        @CheckForNull
        public static SCMSource findSource(Item item) {
            throw new UnsupportedOperationException();
        }
    }
}
