package hudson.node_monitors;

import hudson.model.Computer;
import hudson.model.Descriptor;

public abstract class AbstractNodeMonitorDescriptor<T> extends Descriptor<NodeMonitor> {
    public T get(Computer c) {
        throw new UnsupportedOperationException();
    }
}
