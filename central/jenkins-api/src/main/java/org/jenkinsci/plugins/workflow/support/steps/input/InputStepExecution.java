package org.jenkinsci.plugins.workflow.support.steps.input;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.io.IOException;
import java.util.Map;
import org.kohsuke.stapler.HttpResponse;

public class InputStepExecution {
    InputStepExecution() {}

    public InputStep getInput() {
        throw new UnsupportedOperationException();
    }

    public HttpResponse proceed(@CheckForNull Map<String, Object> params) throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public HttpResponse doAbort() throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public void preSubmissionCheck() throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }
}
