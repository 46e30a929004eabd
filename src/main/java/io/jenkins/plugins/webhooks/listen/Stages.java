package io.jenkins.plugins.webhooks.listen;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jenkinsci.plugins.workflow.actions.LabelAction;
import org.jenkinsci.plugins.workflow.actions.ThreadNameAction;
import org.jenkinsci.plugins.workflow.actions.TimingAction;
import org.jenkinsci.plugins.workflow.graph.BlockStartNode;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

/** Knows a stage among the nodes of a Pipeline: the start of a block that has a label and is no parallel branch. */
final class Stages {
    private Stages() {}

    static boolean isStage(FlowNode node) {
        return node instanceof BlockStartNode
                && node.getAction(LabelAction.class) != null
                && node.getAction(ThreadNameAction.class) == null;
    }

    static StageNews.Stage describe(FlowNode stage) {
        List<String> within = new ArrayList<>();
        for (BlockStartNode block : stage.iterateEnclosingBlocks()) {
            ThreadNameAction branch = block.getAction(ThreadNameAction.class);
            LabelAction label = block.getAction(LabelAction.class);
            if (branch != null) {
                within.add(branch.getThreadName());
            } else if (label != null) {
                within.add(label.getDisplayName());
            }
        }
        Collections.reverse(within);
        LabelAction label = stage.getAction(LabelAction.class);
        return new StageNews.Stage(
                stage.getId(),
                label == null ? stage.getDisplayName() : label.getDisplayName(),
                List.copyOf(within),
                TimingAction.getStartTime(stage));
    }
}
