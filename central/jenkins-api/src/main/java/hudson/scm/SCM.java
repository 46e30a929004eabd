package hudson.scm;

import edu.umd.cs.findbugs.annotations.NonNull;

public abstract class SCM {
    @NonNull
    public String getKey() {
        throw new UnsupportedOperationException();
    }
}
