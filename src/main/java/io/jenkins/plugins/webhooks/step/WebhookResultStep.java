package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;

/** The Pipeline step {@code webhookResult}: what became of the deliveries of an event of this build. */
public final class WebhookResultStep extends Step {
    private final String event;
    private boolean await;

    @DataBoundConstructor
    public WebhookResultStep(@CheckForNull String event) {
        this.event = Util.fixNull(event).trim();
    }

    /** The id that {@code webhookNotify} has given. */
    public String getEvent() {
        return event;
    }

    /** Whether to wait until every delivery is delivered or given up. */
    public boolean isAwait() {
        return await;
    }

    @DataBoundSetter
    public void setAwait(boolean await) {
        this.await = await;
    }

    @Override
    public StepExecution start(StepContext context) {
        return new WebhookResultExecution(context, event, await);
    }

    /** The step's form and name. */
    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "webhookResult";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.WebhookResultStep_DisplayName();
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class, TaskListener.class);
        }
    }
}
