package hudson.security;

import edu.umd.cs.findbugs.annotations.NonNull;
import org.jvnet.localizer.Localizable;

public final class PermissionGroup {
    @NonNull
    public final Class<?> owner;

    public final Localizable title;

    public PermissionGroup(@NonNull Class<?> owner, Localizable title) {
        this.owner = owner;
        this.title = title;
    }
}
