package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.StatusSet;
import io.jenkins.plugins.webhooks.engine.outgoing.policy.SuccessSettings;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.accmod.Restricted;
import org.kohsuke.accmod.restrictions.NoExternalUse;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Which answers acknowledge a delivery. */
public final class SuccessConfig extends AbstractDescribableImpl<SuccessConfig> {
    private List<String> status = new ArrayList<>();
    private String body;

    @DataBoundConstructor
    public SuccessConfig() {}

    /** Statuses and ranges of them; none for every 2xx. */
    public List<String> getStatus() {
        return status;
    }

    @DataBoundSetter
    public void setStatus(List<String> status) {
        this.status = Lines.clean(status);
    }

    /** For forms only. */
    public String getStatusText() {
        return Lines.join(status);
    }

    @DataBoundSetter
    @Restricted(NoExternalUse.class)
    public void setStatusText(String text) {
        status = Lines.split(text);
    }

    /** Expression over the answer's JSON that must be true besides; null for none. */
    @CheckForNull
    public String getBody() {
        return body;
    }

    @DataBoundSetter
    public void setBody(@CheckForNull String body) {
        this.body = Util.fixEmptyAndTrim(body);
    }

    /**
     * The engine's form.
     *
     * @throws IllegalArgumentException if a part can't be used; the message names the field
     */
    SuccessSettings toEngine() {
        return new SuccessSettings(
                status.isEmpty() ? SuccessSettings.DEFAULT.status() : Checks.requireStatuses("success, status", status),
                Checks.requireExpression("success, body", body));
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<SuccessConfig> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.SuccessConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckStatusText(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> StatusSet.parse(Lines.split(value)));
        }

        @POST
        public FormValidation doCheckBody(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.expression(value);
        }
    }
}
