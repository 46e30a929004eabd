package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.AuthenticationSettings;
import io.jenkins.plugins.webhooks.engine.outgoing.authentication.QueryAuthentication;
import io.jenkins.plugins.webhooks.engine.security.Secrets;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A key in the query. */
public final class QueryAuthenticationConfig extends SecretsAuthenticationConfig {
    private final String parameter;

    @DataBoundConstructor
    public QueryAuthenticationConfig(String parameter) {
        this.parameter = Util.fixNull(parameter).trim();
    }

    public String getParameter() {
        return parameter;
    }

    @Override
    AuthenticationSettings toEngine() {
        return new QueryAuthentication(parameter, secrets());
    }

    /** The form. */
    @Extension(ordinal = 60)
    @Symbol("query")
    public static final class DescriptorImpl extends SecretsDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.QueryAuthenticationConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckParameter(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> new QueryAuthentication(value.trim(), Secrets.NONE));
        }
    }
}
