package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import hudson.util.ListBoxModel;
import io.jenkins.plugins.webhooks.config.ActionConfig;
import io.jenkins.plugins.webhooks.config.ActionDescriptor;
import io.jenkins.plugins.webhooks.config.Checks;
import io.jenkins.plugins.webhooks.config.SystemCommandName;
import io.jenkins.plugins.webhooks.config.WebhooksConfiguration;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Does something to the controller itself, as an administrator describes it. */
public final class SystemCommandConfig extends ActionConfig {
    private final String command;
    private String target;

    @DataBoundConstructor
    public SystemCommandConfig(String command) {
        this.command = Util.fixNull(command).trim();
    }

    public String getCommand() {
        return command;
    }

    /** JSONata that gives the name of node or job. */
    @CheckForNull
    public String getTarget() {
        return target;
    }

    @DataBoundSetter
    public void setTarget(@CheckForNull String target) {
        this.target = Util.fixEmptyAndTrim(target);
    }

    @Override
    public boolean isUserRequired() {
        return true;
    }

    @Override
    public Action toEngine() {
        return new SystemCommand(
                SystemCommandName.parse(command),
                Expressions.optional("target", target),
                () -> WebhooksConfiguration.get().commands(),
                new JenkinsController());
    }

    /** The form. */
    @Extension
    @Symbol("systemCommand")
    public static final class DescriptorImpl extends ActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.SystemCommandConfig_DisplayName();
        }

        @POST
        public ListBoxModel doFillCommandItems() {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            ListBoxModel items = new ListBoxModel();
            SystemCommandName.labels().forEach(items::add);
            return items;
        }

        @POST
        public FormValidation doCheckTarget(@QueryParameter String value) {
            Jenkins.get().checkPermission(Jenkins.ADMINISTER);
            return Checks.expression(value);
        }
    }
}
