package io.jenkins.plugins.webhooks.receive;

import hudson.Extension;
import hudson.model.UnprotectedRootAction;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import java.io.IOException;
import org.kohsuke.stapler.StaplerRequest2;
import org.kohsuke.stapler.StaplerResponse2;

/**
 * {@code /webhook/<name>} and {@code /webhook/<name>/<token>}: open to everybody, therefore it does nothing but hand the request to the engine, which asks
 * for a proof. It exposes no object, acts for nobody and knows no job.
 */
@Extension
public final class WebhookRootAction implements UnprotectedRootAction {
    @Override
    public String getIconFileName() {
        return null;
    }

    @Override
    public String getDisplayName() {
        return null;
    }

    @Override
    public String getUrlName() {
        return WebhookPath.URL_NAME;
    }

    /** Takes any method and any sender: both are for the engine to refuse. */
    @SuppressWarnings({"lgtm[jenkins/csrf]", "lgtm[jenkins/no-permission-check]"})
    public void doDynamic(StaplerRequest2 request, StaplerResponse2 response) throws IOException {
        WebhookReceiver.receive(JenkinsEngine.current(), request, request.getRestOfPath(), response);
    }
}
