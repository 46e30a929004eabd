package hudson.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;

public interface Item extends PersistenceRoot, AccessControlled, ModelObject {
    PermissionGroup PERMISSIONS = new PermissionGroup(Item.class, null);
    Permission READ = Permission.only();
    Permission DISCOVER = Permission.only();
    Permission EXTENDED_READ = Permission.only();
    Permission CONFIGURE = Permission.only();
    Permission BUILD = Permission.only();

    ItemGroup<? extends Item> getParent();

    String getName();

    String getFullName();

    @Override
    String getDisplayName();

    String getFullDisplayName();

    String getUrl();

    String getAbsoluteUrl();
}
