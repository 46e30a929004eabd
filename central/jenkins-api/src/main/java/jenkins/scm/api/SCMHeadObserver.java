package jenkins.scm.api;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.IOException;
import java.util.Set;

public abstract class SCMHeadObserver {
    public abstract void observe(@NonNull SCMHead head, @NonNull SCMRevision revision)
            throws IOException, InterruptedException;

    public boolean isObserving() {
        return true;
    }

    @CheckForNull
    public Set<SCMHead> getIncludes() {
        return null;
    }

    public abstract static class Wrapped<O extends SCMHeadObserver> extends SCMHeadObserver {
        protected Wrapped(O delegate) {}

        @Override
        public void observe(@NonNull SCMHead head, @NonNull SCMRevision revision)
                throws IOException, InterruptedException {
            throw new UnsupportedOperationException();
        }
    }
}
