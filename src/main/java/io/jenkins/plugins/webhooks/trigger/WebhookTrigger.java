package io.jenkins.plugins.webhooks.trigger;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Item;
import hudson.model.Job;
import hudson.triggers.Trigger;
import hudson.triggers.TriggerDescriptor;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.config.Bindings;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.engine.event.WebhookName;
import java.util.ArrayList;
import java.util.List;
import jenkins.model.Jenkins;
import jenkins.model.ParameterizedJobMixIn;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Starts its job for what an incoming webhook takes in, as far as the job wants it. */
public final class WebhookTrigger extends Trigger<Job<?, ?>> {
    private final String name;
    private String filter;
    private List<TriggerVariable> variables = new ArrayList<>();

    private transient volatile JobBinding binding;

    @DataBoundConstructor
    public WebhookTrigger(String name) {
        this.name = Util.fixNull(name).trim();
    }

    /** Of the incoming webhook. */
    public String getName() {
        return name;
    }

    /** JSONata over the receipt that must give true; null for every receipt. */
    @CheckForNull
    public String getFilter() {
        return filter;
    }

    @DataBoundSetter
    public void setFilter(@CheckForNull String filter) {
        this.filter = Util.fixEmptyAndTrim(filter);
    }

    public List<TriggerVariable> getVariables() {
        return variables;
    }

    @DataBoundSetter
    public void setVariables(@CheckForNull List<TriggerVariable> variables) {
        this.variables = variables == null ? new ArrayList<>() : new ArrayList<>(variables);
    }

    @Override
    public void start(Job<?, ?> project, boolean newInstance) {
        super.start(project, newInstance);
        unbind();
        binding = new JobBinding(project, filter, variables);
        Bindings.add(name, binding);
    }

    @Override
    public void stop() {
        unbind();
        super.stop();
    }

    private void unbind() {
        JobBinding former = binding;
        if (former != null) {
            Bindings.remove(name, former);
        }
        binding = null;
    }

    /** The form. */
    @Extension
    @Symbol("webhook")
    public static final class DescriptorImpl extends TriggerDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.WebhookTrigger_DisplayName();
        }

        @Override
        public boolean isApplicable(Item item) {
            return item instanceof Job && item instanceof ParameterizedJobMixIn.ParameterizedJob;
        }

        /** Says nothing about which webhooks there are: that is for administrators to know. */
        @POST
        public FormValidation doCheckName(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.READ);
            return Checks.of(() -> WebhookName.requireValid(value.trim()));
        }

        @POST
        public FormValidation doCheckFilter(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.READ);
            return Checks.expression(value);
        }
    }
}
