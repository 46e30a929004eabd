package jenkins.scm.api;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.InvisibleAction;

public class SCMRevisionAction extends InvisibleAction {
    SCMRevisionAction() {}

    @NonNull
    public SCMRevision getRevision() {
        throw new UnsupportedOperationException();
    }
}
