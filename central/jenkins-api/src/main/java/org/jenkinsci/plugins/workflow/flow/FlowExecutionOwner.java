package org.jenkinsci.plugins.workflow.flow;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Queue;
import java.io.IOException;

public abstract class FlowExecutionOwner {
    FlowExecutionOwner() {}

    @NonNull
    public abstract Queue.Executable getExecutable() throws IOException;

    public String getExternalizableId() {
        throw new UnsupportedOperationException();
    }
}
