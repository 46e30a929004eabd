package jenkins.scm.api;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.io.Serializable;

public abstract class SCMRevision implements Serializable {
    private static final long serialVersionUID = 1L;

    SCMRevision() {}

    @NonNull
    public final SCMHead getHead() {
        throw new UnsupportedOperationException();
    }
}
