package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.AbortException;
import hudson.Extension;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** The Pipeline step {@code webhookWait}: waits for the request at a one-time URL and gives its payload. */
public final class WebhookWaitStep extends Step {
    private final Object hook;

    @DataBoundConstructor
    public WebhookWaitStep(@CheckForNull Object hook) {
        this.hook = hook;
    }

    /** What {@code webhookUrl} has returned, or the id in it. */
    @CheckForNull
    public Object getHook() {
        return hook;
    }

    @Override
    public StepExecution start(StepContext context) throws Exception {
        try {
            return new WebhookWaitExecution(context, OneTimeUrl.id(hook));
        } catch (IllegalArgumentException e) {
            throw new AbortException("webhookWait: " + e.getMessage());
        }
    }

    /** The step's form and name. */
    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "webhookWait";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.WebhookWaitStep_DisplayName();
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class);
        }
    }
}
