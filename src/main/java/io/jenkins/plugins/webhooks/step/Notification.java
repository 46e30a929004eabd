package io.jenkins.plugins.webhooks.step;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.AbortException;
import hudson.EnvVars;
import hudson.Extension;
import hudson.Util;
import hudson.model.AbstractDescribableImpl;
import hudson.model.Descriptor;
import hudson.model.Run;
import hudson.model.TaskListener;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import io.jenkins.plugins.webhooks.engine.event.Directions;
import io.jenkins.plugins.webhooks.engine.event.Event;
import io.jenkins.plugins.webhooks.engine.event.Json;
import java.io.IOException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** An event that a job without a Pipeline raises. */
public final class Notification extends AbstractDescribableImpl<Notification> {
    /** The commit takes milliseconds; a store that takes longer must not hold a build for ever. */
    private static final long PATIENCE_SECONDS = 30;

    private String type = BuildEventName.DEFAULT;
    private String subject;
    private String severity = Choices.DEFAULT_SEVERITY;
    private String data;
    private String target;
    private String delay;

    @DataBoundConstructor
    public Notification() {}

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

    /** JSON, or null for none. */
    @CheckForNull
    public String getData() {
        return data;
    }

    @DataBoundSetter
    public void setData(@CheckForNull String data) {
        this.data = Util.fixEmptyAndTrim(data);
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

    /** How long its deliveries are held back, or until when; null for not at all. */
    @CheckForNull
    public String getDelay() {
        return delay;
    }

    @DataBoundSetter
    public void setDelay(@CheckForNull String delay) {
        this.delay = Util.fixEmptyAndTrim(delay);
    }

    /** Publishes the event and waits until it is durable, not until it is delivered. */
    void publish(Run<?, ?> run, EnvVars env, TaskListener listener) throws AbortException, InterruptedException {
        Webhooks webhooks = Engines.require();
        try {
            Event event = Delay.hold(draft(env).event(webhooks, run), delay == null ? null : env.expand(delay));
            webhooks.publish(event, directions(webhooks, run, env)).get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            listener.getLogger().println("[webhooks] event " + event.id() + " (" + event.type() + ") published");
        } catch (IllegalArgumentException e) {
            throw new AbortException("Webhooks: " + e.getMessage());
        } catch (ExecutionException e) {
            throw new AbortException("Webhooks: the event could not be stored: " + Engines.words(e));
        } catch (TimeoutException e) {
            throw new AbortException("Webhooks: the event was not stored within " + PATIENCE_SECONDS + " seconds");
        }
    }

    private Directions directions(Webhooks webhooks, Run<?, ?> run, EnvVars env) {
        return Say.of(target == null ? null : env.expand(target), null, null).directions(webhooks, run.getParent());
    }

    /** Variables are replaced inside the texts of the data, after it was read, so that no value can change its shape. */
    Draft draft(EnvVars env) {
        JsonNode node = data == null ? JsonNodeFactory.instance.nullNode() : Expansion.of(read(data), env);
        return Draft.of(env.expand(type), subject == null ? null : env.expand(subject), severity, node);
    }

    private static JsonNode read(String json) {
        try {
            return Json.read(json);
        } catch (IOException e) {
            throw new IllegalArgumentException("data is not JSON", e);
        }
    }

    /** The form. */
    @Extension
    public static final class DescriptorImpl extends Descriptor<Notification> {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.Notification_DisplayName();
        }

        @POST
        public ListBoxModel doFillSeverityItems() {
            Jenkins.get().checkPermission(Jenkins.READ);
            return Choices.severities();
        }

        @POST
        public FormValidation doCheckType(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.READ);
            // A variable is known only in a build.
            return value.indexOf('$') >= 0 ? FormValidation.ok() : Choices.checkType(value);
        }

        @POST
        public FormValidation doCheckData(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.READ);
            return value.isBlank() ? FormValidation.ok() : Checks.of(() -> read(value));
        }

        @POST
        public FormValidation doCheckDelay(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.READ);
            return value.indexOf('$') >= 0 ? FormValidation.ok() : Choices.checkDelay(value);
        }
    }
}
