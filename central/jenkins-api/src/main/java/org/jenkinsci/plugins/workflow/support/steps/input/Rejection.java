package org.jenkinsci.plugins.workflow.support.steps.input;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.User;
import jenkins.model.CauseOfInterruption;

public final class Rejection extends CauseOfInterruption {
    private static final long serialVersionUID = 1L;

    Rejection() {}

    @CheckForNull
    public User getUser() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getShortDescription() {
        throw new UnsupportedOperationException();
    }
}
