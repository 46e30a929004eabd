package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import io.jenkins.plugins.webhooks.engine.incoming.AdmissionSettings;
import io.jenkins.plugins.webhooks.engine.incoming.IncomingWebhook;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The form of an incoming webhook. */
@Extension
public final class IncomingWebhookDescriptor extends Descriptor<IncomingWebhookConfig> {
    public IncomingWebhookDescriptor() {
        super(IncomingWebhookConfig.class);
    }

    @NonNull
    @Override
    public String getDisplayName() {
        return Messages.IncomingWebhookConfig_DisplayName();
    }

    /** Shown where nothing is set yet. */
    public long getDefaultMaxBody() {
        return IncomingWebhook.DEFAULT_MAX_BODY;
    }

    @POST
    public FormValidation doCheckName(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.of(() -> WebhookName.requireValid(value.trim()));
    }

    @POST
    public ListBoxModel doFillProviderItems() {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return ProviderChoices.all();
    }

    @POST
    public FormValidation doCheckMaxBody(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return FormValidation.validatePositiveInteger(value);
    }

    @POST
    public FormValidation doCheckFilter(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.expression(value);
    }

    @POST
    public FormValidation doCheckTransform(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.expression(value);
    }

    @POST
    public FormValidation doCheckAllowText(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.of(() -> Lines.split(value).forEach(AdmissionSettings::requireAllowable));
    }

    @POST
    public FormValidation doCheckDenyText(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.ranges(value);
    }

    @POST
    public FormValidation doCheckReplayWindow(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return value.isBlank() ? FormValidation.ok() : Checks.of(() -> Admission.window(value));
    }

    @POST
    public FormValidation doCheckAdmit(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.expression(value);
    }

    @POST
    public FormValidation doCheckMapping(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.expression(value);
    }

    @POST
    public FormValidation doCheckValidation(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.schema(value);
    }
}
