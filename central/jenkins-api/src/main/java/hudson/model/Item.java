package hudson.model;

import hudson.security.AccessControlled;
import hudson.security.Permission;
import hudson.security.PermissionGroup;

public interface Item extends PersistenceRoot, AccessControlled, ModelObject {
    PermissionGroup PERMISSIONS = new PermissionGroup(Item.class, null);
    Permission READ = new Permission(null, "", null, null, null);
    Permission DISCOVER = new Permission(null, "", null, null, null);
    Permission EXTENDED_READ = new Permission(null, "", null, null, null);
    Permission CONFIGURE = new Permission(null, "", null, null, null);
    Permission BUILD = new Permission(null, "", null, null, null);
    Permission CANCEL = new Permission(null, "", null, null, null);

    ItemGroup<? extends Item> getParent();

    String getName();

    String getFullName();

    @Override
    String getDisplayName();

    String getFullDisplayName();

    String getUrl();

    String getAbsoluteUrl();
}
