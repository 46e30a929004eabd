package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Result;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jenkinsci.plugins.workflow.actions.ErrorAction;
import org.jenkinsci.plugins.workflow.actions.TagsAction;
import org.jenkinsci.plugins.workflow.actions.WarningAction;
import org.jenkinsci.plugins.workflow.graph.BlockEndNode;
import org.jenkinsci.plugins.workflow.graph.FlowEndNode;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;

/**
 * How stages end. That a step made its stage unstable stands at the step alone, and is known when the next one begins; so
 * it is carried to the stages around as they go.
 */
final class StageResults {
    /** Where a Declarative Pipeline says that it left a stage out. */
    private static final String STATUS = "STAGE_STATUS";

    private final Map<String, Result> warnings = new ConcurrentHashMap<>();

    /** Takes note of what the steps before this node said. */
    void look(FlowNode node) {
        for (FlowNode before : node.getParents()) {
            WarningAction warning = before.getPersistentAction(WarningAction.class);
            if (warning != null) {
                before.getAllEnclosingIds()
                        .forEach(block -> warnings.merge(
                                key(node, block), warning.getResult(), (one, other) -> one.combine(other)));
            }
        }
        if (node instanceof FlowEndNode) {
            String all = key(node, "");
            warnings.keySet().removeIf(each -> each.startsWith(all));
        }
    }

    /** Of a stage, by its last node; asked once. */
    String of(BlockEndNode<?> end) {
        FlowNode start = end.getStartNode();
        Result warning = warnings.remove(key(end, start.getId()));
        ErrorAction error = end.getError();
        if (error != null) {
            return error.getError() instanceof FlowInterruptedException interruption
                    ? interruption.getResult().toString()
                    : Result.FAILURE.toString();
        }
        if (isSkipped(TagsAction.getTagValue(start, STATUS))) {
            return Result.NOT_BUILT.toString();
        }
        return warning == null ? Result.SUCCESS.toString() : warning.toString();
    }

    private static boolean isSkipped(@CheckForNull String status) {
        return status != null && status.startsWith("SKIPPED");
    }

    private static String key(FlowNode node, String block) {
        return node.getExecution().getOwner().getExternalizableId() + "/" + block;
    }
}
