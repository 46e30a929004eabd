package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.config.ActionConfig;
import io.jenkins.plugins.webhooks.config.ActionDescriptor;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.engine.event.EventType;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.RaiseEvent;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Raises an event, as an administrator describes it. */
public final class RaiseEventConfig extends ActionConfig {
    private final String type;
    private String severity;
    private String subject;
    private String data;

    @DataBoundConstructor
    public RaiseEventConfig(String type) {
        this.type = Util.fixNull(type).trim();
    }

    public String getType() {
        return type;
    }

    /** The name of one, or JSONata that gives it; null for info. */
    @CheckForNull
    public String getSeverity() {
        return severity;
    }

    @DataBoundSetter
    public void setSeverity(@CheckForNull String severity) {
        this.severity = Util.fixEmptyAndTrim(severity);
    }

    /** JSONata; null for the subject of the receipt's own event. */
    @CheckForNull
    public String getSubject() {
        return subject;
    }

    @DataBoundSetter
    public void setSubject(@CheckForNull String subject) {
        this.subject = Util.fixEmptyAndTrim(subject);
    }

    /** JSONata; null for the payload. */
    @CheckForNull
    public String getData() {
        return data;
    }

    @DataBoundSetter
    public void setData(@CheckForNull String data) {
        this.data = Util.fixEmptyAndTrim(data);
    }

    @Override
    public Action toEngine() {
        return new RaiseEvent(type, severity, subject, data);
    }

    /** The form. */
    @Extension
    @Symbol("raiseEvent")
    public static final class DescriptorImpl extends ActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.RaiseEventConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckType(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.of(() -> EventType.requireValid(value.trim()));
        }

        @POST
        public FormValidation doCheckSubject(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.expression(value);
        }

        @POST
        public FormValidation doCheckData(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.expression(value);
        }
    }
}
