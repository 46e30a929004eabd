package hudson.model;

import hudson.ExtensionPoint;
import hudson.security.Permission;
import java.io.IOException;

public abstract class AdministrativeMonitor implements ExtensionPoint, ModelObject {
    protected AdministrativeMonitor() {}

    protected AdministrativeMonitor(String id) {}

    public String getUrl() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public void disable(boolean value) throws IOException {
        throw new UnsupportedOperationException();
    }

    public abstract boolean isActivated();

    public boolean isSecurity() {
        return false;
    }

    public Permission getRequiredPermission() {
        throw new UnsupportedOperationException();
    }
}
