package io.jenkins.plugins.webhooks.config;

import hudson.model.Descriptor;
import hudson.util.FormValidation;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** The form of an action; {@code <st:include from="${descriptor}" page="plan.jelly"/>} shows what all actions have. */
public abstract class ActionDescriptor extends Descriptor<ActionConfig> {

    @POST
    public FormValidation doCheckWhen(@QueryParameter String value) {
        Jenkins.get().checkPermission(Jenkins.ADMINISTER);
        return Checks.expression(value);
    }
}
