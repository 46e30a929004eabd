package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.AbortException;
import hudson.Extension;
import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.config.ProviderChoices;
import io.jenkins.plugins.webhooks.config.SignatureConfig;
import java.util.Set;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The Pipeline step {@code webhookUrl}: opens a one-time URL for {@link WebhookWaitStep}. */
public final class WebhookUrlStep extends Step {
    static final String DEFAULT_EXPIRES = "1d";
    static final String DEFAULT_PROVIDER = "custom";

    private String expires = DEFAULT_EXPIRES;
    private String filter;
    private String provider = DEFAULT_PROVIDER;
    private String credentialsId;
    private SignatureConfig signature;
    private String schema;

    @DataBoundConstructor
    public WebhookUrlStep() {}

    /** After which time the URL closes. */
    public String getExpires() {
        return expires;
    }

    @DataBoundSetter
    public void setExpires(@CheckForNull String expires) {
        this.expires = expires == null || expires.isBlank() ? DEFAULT_EXPIRES : expires.trim();
    }

    /** JSONata over the receipt that must give true; null for every request. */
    @CheckForNull
    public String getFilter() {
        return filter;
    }

    @DataBoundSetter
    public void setFilter(@CheckForNull String filter) {
        this.filter = Util.fixEmptyAndTrim(filter);
    }

    /** Name of the system that sends; counts if it signs, and for the filter. */
    public String getProvider() {
        return provider;
    }

    @DataBoundSetter
    public void setProvider(@CheckForNull String provider) {
        this.provider = provider == null || provider.isBlank() ? DEFAULT_PROVIDER : provider.trim();
    }

    /** Id of a "Secret text" with which the sender signs; null if knowing the URL is enough. */
    @CheckForNull
    public String getCredentialsId() {
        return credentialsId;
    }

    @DataBoundSetter
    public void setCredentialsId(@CheckForNull String credentialsId) {
        this.credentialsId = Util.fixEmptyAndTrim(credentialsId);
    }

    /** How the sender signs; null for the provider's way. */
    @CheckForNull
    public SignatureConfig getSignature() {
        return signature;
    }

    @DataBoundSetter
    public void setSignature(@CheckForNull SignatureConfig signature) {
        this.signature = signature;
    }

    /** JSON Schema that the payload must meet; null for none. */
    @CheckForNull
    public String getSchema() {
        return schema;
    }

    @DataBoundSetter
    public void setSchema(@CheckForNull String schema) {
        this.schema = Util.fixEmptyAndTrim(schema);
    }

    @Override
    public StepExecution start(StepContext context) throws Exception {
        Run<?, ?> run = context.get(Run.class);
        try {
            return new WebhookUrlExecution(context, OneTimeUrl.order(this, run));
        } catch (IllegalArgumentException e) {
            throw new AbortException("webhookUrl: " + e.getMessage());
        }
    }

    /** The step's form and name. */
    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "webhookUrl";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.WebhookUrlStep_DisplayName();
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class);
        }

        @POST
        public ListBoxModel doFillProviderItems() {
            Jenkins.get().checkPermission(Jenkins.READ);
            return ProviderChoices.all();
        }

        @POST
        public FormValidation doCheckExpires(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.READ);
            return Checks.duration(value);
        }

        @POST
        public FormValidation doCheckFilter(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.READ);
            return Checks.expression(value);
        }

        @POST
        public FormValidation doCheckSchema(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.READ);
            return Checks.schema(value);
        }
    }
}
