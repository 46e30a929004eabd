package hudson.model;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.ExtensionPoint;
import hudson.security.Permission;

public abstract class ManagementLink implements ExtensionPoint, Action {
    protected ManagementLink() {}

    @Override
    @CheckForNull
    public abstract String getIconFileName();

    public String getDescription() {
        return "";
    }

    @Override
    @CheckForNull
    public abstract String getUrlName();

    @NonNull
    public Permission getRequiredPermission() {
        throw new UnsupportedOperationException();
    }

    @NonNull
    public Category getCategory() {
        return Category.UNCATEGORIZED;
    }

    public enum Category {
        CONFIGURATION,
        SECURITY,
        STATUS,
        TROUBLESHOOTING,
        TOOLS,
        MISC,
        UNCATEGORIZED
    }
}
