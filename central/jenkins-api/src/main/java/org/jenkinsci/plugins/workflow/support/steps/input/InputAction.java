package org.jenkinsci.plugins.workflow.support.steps.input;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Action;
import java.util.concurrent.TimeoutException;

public class InputAction implements Action {
    InputAction() {}

    @CheckForNull
    public synchronized InputStepExecution getExecution(String id) throws InterruptedException, TimeoutException {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getIconFileName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getUrlName() {
        throw new UnsupportedOperationException();
    }
}
