package io.jenkins.plugins.webhooks.manage;

import hudson.init.InitMilestone;
import hudson.init.Initializer;
import hudson.security.Permission;
import hudson.security.PermissionGroup;
import hudson.security.PermissionScope;
import io.jenkins.plugins.webhooks.engine.api.Access;
import jenkins.model.Jenkins;
import org.jvnet.localizer.Localizable;

/** What a user may do with webhooks. */
public final class WebhooksPermissions {
    /** All of ours. */
    public static final PermissionGroup GROUP =
            new PermissionGroup(WebhooksPermissions.class, Messages._WebhooksPermissions_Title());

    /** See receipts, events, deliveries and figures, bodies included. Whoever may read the system may. */
    public static final Permission VIEW = permission("View", Messages._WebhooksPermissions_View(), Jenkins.SYSTEM_READ);

    /** Change webhooks: choose targets and secrets. */
    public static final Permission CONFIGURE =
            permission("Configure", Messages._WebhooksPermissions_Configure(), Jenkins.ADMINISTER);

    /** Raise events of one's own. */
    public static final Permission PUBLISH =
            permission("Publish", Messages._WebhooksPermissions_Publish(), Jenkins.ADMINISTER);

    /** Send a delivery again. */
    public static final Permission REPLAY =
            permission("Replay", Messages._WebhooksPermissions_Replay(), Jenkins.ADMINISTER);

    private WebhooksPermissions() {}

    /** Being called loads this class, which makes the permissions known before Jenkins reads who has them. */
    @Initializer(after = InitMilestone.PLUGINS_STARTED, before = InitMilestone.SYSTEM_CONFIG_LOADED)
    public static void register() {}

    /**
     * The permission for what the REST interface asks. Definitions take what their form takes: nobody gets further here
     * than there.
     */
    static Permission of(Access access) {
        return switch (access) {
            case VIEW -> VIEW;
            case CONFIGURE -> CONFIGURE;
            case INSPECT -> Jenkins.SYSTEM_READ;
            case ADMINISTER -> Jenkins.ADMINISTER;
            case PUBLISH -> PUBLISH;
            case REPLAY -> REPLAY;
        };
    }

    private static Permission permission(String name, Localizable description, Permission impliedBy) {
        return new Permission(GROUP, name, description, impliedBy, PermissionScope.JENKINS);
    }
}
