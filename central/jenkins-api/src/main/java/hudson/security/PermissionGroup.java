package hudson.security;

import edu.umd.cs.findbugs.annotations.NonNull;
import java.util.List;
import org.jvnet.localizer.Localizable;

public final class PermissionGroup {
    @NonNull
    public final Class<?> owner;

    public final Localizable title;

    public PermissionGroup(@NonNull Class<?> owner, Localizable title) {
        this.owner = owner;
        this.title = title;
    }

    public synchronized List<Permission> getPermissions() {
        return List.of();
    }
}
