package hudson.node_monitors;

import java.io.Serializable;

public abstract class DiskSpaceMonitorDescriptor
        extends AbstractAsyncNodeMonitorDescriptor<DiskSpaceMonitorDescriptor.DiskSpace> {
    public static final class DiskSpace implements Serializable {
        private static final long serialVersionUID = 1;

        public final long size;

        public DiskSpace(String path, long size) {
            this.size = size;
        }

        public String getPath() {
            throw new UnsupportedOperationException();
        }
    }
}
