package hudson.node_monitors;

import java.io.Serializable;

public abstract class DiskSpaceMonitorDescriptor
        extends AbstractAsyncNodeMonitorDescriptor<DiskSpaceMonitorDescriptor.DiskSpace> {
    public static final class DiskSpace implements Serializable {
        private static final long serialVersionUID = 1;

        public long getFreeSize() {
            throw new UnsupportedOperationException();
        }

        public long getTotalSize() {
            throw new UnsupportedOperationException();
        }

        public String getPath() {
            throw new UnsupportedOperationException();
        }
    }
}
