package hudson.node_monitors;

import hudson.ExtensionPoint;
import hudson.model.Describable;

public abstract class NodeMonitor implements ExtensionPoint, Describable<NodeMonitor> {}
