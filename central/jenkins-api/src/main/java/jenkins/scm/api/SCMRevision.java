package jenkins.scm.api;

import edu.umd.cs.findbugs.annotations.NonNull;

public abstract class SCMRevision {
    SCMRevision() {}

    @NonNull
    public final SCMHead getHead() {
        throw new UnsupportedOperationException();
    }
}
