package jenkins.scm.api;

import edu.umd.cs.findbugs.annotations.NonNull;

public class SCMHead {
    public SCMHead(@NonNull String name) {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public String getName() {
        throw new UnsupportedOperationException();
    }
}
