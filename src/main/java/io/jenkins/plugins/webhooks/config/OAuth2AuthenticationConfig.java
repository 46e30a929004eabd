package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.AuthenticationSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.OAuth2Authentication;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A token that an authorization server gives us for our own name and secret. */
public final class OAuth2AuthenticationConfig extends SecretsAuthenticationConfig {
    private final String tokenUrl;
    private final String clientId;
    private String style;
    private String scope;
    private String audience;

    @DataBoundConstructor
    public OAuth2AuthenticationConfig(String tokenUrl, String clientId) {
        this.tokenUrl = Util.fixNull(tokenUrl).trim();
        this.clientId = Util.fixNull(clientId).trim();
    }

    public String getTokenUrl() {
        return tokenUrl;
    }

    public String getClientId() {
        return clientId;
    }

    /** {@code basic} or {@code post}; null for {@code basic}. */
    @CheckForNull
    public String getStyle() {
        return style;
    }

    @DataBoundSetter
    public void setStyle(@CheckForNull String style) {
        this.style = Util.fixEmptyAndTrim(style);
    }

    @CheckForNull
    public String getScope() {
        return scope;
    }

    @DataBoundSetter
    public void setScope(@CheckForNull String scope) {
        this.scope = Util.fixEmptyAndTrim(scope);
    }

    @CheckForNull
    public String getAudience() {
        return audience;
    }

    @DataBoundSetter
    public void setAudience(@CheckForNull String audience) {
        this.audience = Util.fixEmptyAndTrim(audience);
    }

    @Override
    AuthenticationSettings toEngine() {
        return new OAuth2Authentication(
                OAuth2Authentication.endpoint(tokenUrl),
                clientId,
                secrets(),
                style == null ? OAuth2Authentication.Style.BASIC : OAuth2Authentication.Style.parse(style),
                scope,
                audience);
    }

    /** The form. */
    @Extension(ordinal = 50)
    @Symbol("oauth2")
    public static final class DescriptorImpl extends SecretsDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.OAuth2AuthenticationConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckTokenUrl(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            FormValidation form = Checks.of(() -> OAuth2Authentication.endpoint(value));
            return form.kind == FormValidation.Kind.OK
                            && !OAuth2Authentication.endpoint(value).isHttps()
                    ? FormValidation.warning(Messages.OutgoingWebhookConfig_Plain())
                    : form;
        }

        @POST
        public FormValidation doCheckClientId(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return FormValidation.validateRequired(value);
        }

        @POST
        public ListBoxModel doFillStyleItems() {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            ListBoxModel items = new ListBoxModel();
            items.add(Messages.OAuth2AuthenticationConfig_Basic(), "");
            items.add(Messages.OAuth2AuthenticationConfig_Post(), "post");
            return items;
        }
    }
}
