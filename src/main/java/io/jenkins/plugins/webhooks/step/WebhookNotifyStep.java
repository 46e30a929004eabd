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
import java.util.Map;
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

/** The Pipeline step {@code webhookNotify}: raises an event and gives its id. */
public final class WebhookNotifyStep extends Step {
    private String type = BuildEventName.DEFAULT;
    private String subject;
    private String severity = Choices.DEFAULT_SEVERITY;
    private Object data;
    private String target;
    private Object body;
    private String contentType;
    private String delay;
    private boolean await;
    private boolean failOnGivenUp = true;

    @DataBoundConstructor
    public WebhookNotifyStep() {}

    public String getType() {
        return type;
    }

    @DataBoundSetter
    public void setType(@CheckForNull String type) {
        this.type = BuildEventName.orDefault(type);
    }

    @CheckForNull
    public String getSubject() {
        return subject;
    }

    @DataBoundSetter
    public void setSubject(@CheckForNull String subject) {
        this.subject = Util.fixEmptyAndTrim(subject);
    }

    public String getSeverity() {
        return severity;
    }

    @DataBoundSetter
    public void setSeverity(@CheckForNull String severity) {
        this.severity = Choices.severityOrDefault(severity);
    }

    /** A map, a list, a text or another plain value. */
    @CheckForNull
    public Object getData() {
        return data;
    }

    @DataBoundSetter
    public void setData(@CheckForNull Object data) {
        this.data = data instanceof String text ? Util.fixEmptyAndTrim(text) : data;
    }

    /** Names of outgoing webhooks, separated by commas, of which only these get the event if they want it; null for all. */
    @CheckForNull
    public String getTarget() {
        return target;
    }

    @DataBoundSetter
    public void setTarget(@CheckForNull String target) {
        this.target = Util.fixEmptyAndTrim(target);
    }

    /** Sent instead of the event to webhooks that allow it: a text as it is, anything else as JSON. */
    @CheckForNull
    public Object getBody() {
        return body;
    }

    @DataBoundSetter
    public void setBody(@CheckForNull Object body) {
        this.body = "".equals(body) ? null : body;
    }

    /** Of the body. */
    @CheckForNull
    public String getContentType() {
        return contentType;
    }

    @DataBoundSetter
    public void setContentType(@CheckForNull String contentType) {
        this.contentType = Util.fixEmptyAndTrim(contentType);
    }

    /** How long its deliveries are held back, or until when; null for not at all. */
    @CheckForNull
    public String getDelay() {
        return delay;
    }

    @DataBoundSetter
    public void setDelay(@CheckForNull String delay) {
        this.delay = Util.fixEmptyAndTrim(delay);
    }

    /** Whether to wait until every delivery is delivered or given up. */
    public boolean isAwait() {
        return await;
    }

    @DataBoundSetter
    public void setAwait(boolean await) {
        this.await = await;
    }

    /** Whether a delivery that is given up fails the step; counts only if it waits. */
    public boolean isFailOnGivenUp() {
        return failOnGivenUp;
    }

    @DataBoundSetter
    public void setFailOnGivenUp(boolean failOnGivenUp) {
        this.failOnGivenUp = failOnGivenUp;
    }

    @Override
    public StepExecution start(StepContext context) throws Exception {
        try {
            Draft draft = Draft.of(type, subject, severity, PlainValue.of(data), Say.of(target, body, contentType));
            Delay.requireValid(delay);
            return new WebhookNotifyExecution(context, draft, delay, await, failOnGivenUp);
        } catch (IllegalArgumentException e) {
            throw new AbortException("webhookNotify: " + e.getMessage());
        }
    }

    /** The step's form and name. */
    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "webhookNotify";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.WebhookNotifyStep_DisplayName();
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class);
        }

        /** What the list of steps shows beside the name. */
        @Override
        public String argumentsToString(Map<String, Object> arguments) {
            return arguments.get("type") instanceof String name ? name : null;
        }

        @POST
        public ListBoxModel doFillSeverityItems() {
            Jenkins.get().checkPermission(Jenkins.READ);
            return Choices.severities();
        }

        @POST
        public FormValidation doCheckType(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.READ);
            return Choices.checkType(value);
        }

        @POST
        public FormValidation doCheckDelay(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.READ);
            return Choices.checkDelay(value);
        }
    }
}
