package org.jenkinsci.plugins.workflow.graph;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.model.Action;
import hudson.model.Actionable;
import java.util.List;
import org.jenkinsci.plugins.workflow.actions.ErrorAction;
import org.jenkinsci.plugins.workflow.flow.FlowExecution;

public abstract class FlowNode extends Actionable {
    FlowNode() {}

    @CheckForNull
    public final ErrorAction getError() {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public FlowExecution getExecution() {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public List<FlowNode> getParents() {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public Iterable<BlockStartNode> iterateEnclosingBlocks() {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public List<String> getAllEnclosingIds() {
        throw new UnsupportedOperationException();
    }

    public String getId() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    @CheckForNull
    public final <T extends Action> T getPersistentAction(@NonNull Class<T> type) {
        throw new UnsupportedOperationException();
    }
}
