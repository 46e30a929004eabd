package org.jenkinsci.plugins.workflow.graph;

public final class FlowEndNode extends BlockEndNode<FlowStartNode> {
    FlowEndNode() {}
}
