package hudson.node_monitors;

public class DiskSpaceMonitor extends AbstractDiskSpaceMonitor {
    public static DiskSpaceMonitorDescriptor DESCRIPTOR;
}
