package io.jenkins.plugins.webhooks.manage;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.ManagementLink;
import hudson.security.Permission;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import java.io.IOException;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.Stapler;
import org.kohsuke.stapler.StaplerProxy;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/** The page under Manage Jenkins and, below it, the REST interface. */
@Extension
@Symbol("webhooksPage")
public final class WebhooksManagementLink extends ManagementLink implements StaplerProxy {
    private static final String HEALTH = "/health";

    @Override
    public String getIconFileName() {
        return "symbol-swap";
    }

    @Override
    public String getDisplayName() {
        return Messages.WebhooksManagementLink_DisplayName();
    }

    @Override
    public String getDescription() {
        return Messages.WebhooksManagementLink_Description();
    }

    @Override
    public String getUrlName() {
        return "webhooks";
    }

    @NonNull
    @Override
    public Category getCategory() {
        return Category.STATUS;
    }

    @NonNull
    @Override
    public Permission getRequiredPermission() {
        return WebhooksPermissions.VIEW;
    }

    /** Nobody gets any further who may do nothing here; only whether we are well is for everyone whom Jenkins lets in. */
    @Override
    public Object getTarget() {
        if (!HEALTH.equals(Stapler.getCurrentRequest2().getRestOfPath())) {
            Jenkins.get()
                    .checkAnyPermission(
                            WebhooksPermissions.VIEW,
                            WebhooksPermissions.CONFIGURE,
                            WebhooksPermissions.PUBLISH,
                            WebhooksPermissions.REPLAY);
        }
        return this;
    }

    /** For the page: whether to offer to send again. */
    public boolean isReplayAllowed() {
        return Jenkins.get().hasPermission(WebhooksPermissions.REPLAY);
    }

    /** For the page: whether to offer to raise an event. */
    public boolean isPublishAllowed() {
        return Jenkins.get().hasPermission(WebhooksPermissions.PUBLISH);
    }

    /**
     * The REST interface, metrics and health. It asks for the permission that each of them needs, takes GET for what
     * reads, POST, PUT and DELETE for what acts. Jenkins asks every POST for a crumb; the other two no page of another site can
     * send without our leave (CORS).
     */
    @SuppressWarnings("lgtm[jenkins/csrf]")
    public void doDynamic(StaplerRequest2 request, StaplerResponse2 response) throws IOException {
        RestCall.answer(
                JenkinsEngine.current(),
                request,
                request.getRestOfPath(),
                Jenkins.getAuthentication2().getName(),
                access -> Jenkins.get().hasPermission(WebhooksPermissions.of(access)),
                response);
    }
}
