package hudson.node_monitors;

public abstract class AbstractDiskSpaceMonitor extends NodeMonitor {}
