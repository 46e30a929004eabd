package jenkins.scm.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;

public abstract class SCMEvent<P> {
    public SCMEvent(@NonNull Type type, @NonNull P payload, @CheckForNull String origin) {}

    @NonNull
    public P getPayload() {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public String description() {
        throw new UnsupportedOperationException();
    }

    public enum Type {
        CREATED,
        UPDATED,
        REMOVED
    }
}
