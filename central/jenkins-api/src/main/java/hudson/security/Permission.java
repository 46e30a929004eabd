package hudson.security;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import org.jvnet.localizer.Localizable;

public final class Permission {
    @NonNull
    public final PermissionGroup group;

    @NonNull
    public final String name;

    @CheckForNull
    public final Permission impliedBy;

    public Permission(
            @NonNull PermissionGroup group,
            @NonNull String name,
            @CheckForNull Localizable description,
            @CheckForNull Permission impliedBy,
            @NonNull PermissionScope scope) {
        this.group = group;
        this.name = name;
        this.impliedBy = impliedBy;
    }

    public void setEnabled(boolean enabled) {}
}
