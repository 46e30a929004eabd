package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.config.ActionConfig;
import io.jenkins.plugins.webhooks.config.ActionDescriptor;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.config.Lines;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Forward;
import io.jenkins.plugins.webhooks.engine.incoming.ForwardSettings;
import java.util.List;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Hands the request on to an outgoing webhook, as an administrator describes it. */
public final class ForwardConfig extends ActionConfig {
    private final String to;
    private List<String> headers = Lines.clean(ForwardSettings.DEFAULT_HEADERS);

    @DataBoundConstructor
    public ForwardConfig(String to) {
        this.to = Util.fixNull(to).trim();
    }

    /** Name of the outgoing webhook. */
    public String getTo() {
        return to;
    }

    /** Names of headers that go along; one may end with {@code *}. */
    public List<String> getHeaders() {
        return headers;
    }

    @DataBoundSetter
    public void setHeaders(List<String> headers) {
        this.headers = Lines.clean(headers);
    }

    /** For forms only. */
    public String getHeadersText() {
        return Lines.join(headers);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setHeadersText(String text) {
        headers = Lines.split(text);
    }

    @Override
    public Action toEngine() {
        return new Forward(new ForwardSettings(to, headers));
    }

    /** The form. */
    @Extension
    @Symbol("forward")
    public static final class DescriptorImpl extends ActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.ForwardConfig_DisplayName();
        }

        /** Shown where nothing is set yet. */
        public String getDefaultHeaders() {
            return Lines.join(ForwardSettings.DEFAULT_HEADERS);
        }

        @POST
        public FormValidation doCheckTo(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> WebhookName.requireValid(value.trim()));
        }

        @POST
        public FormValidation doCheckHeadersText(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> Lines.split(value).forEach(ForwardSettings::requireName));
        }
    }
}
