package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.model.Run;
import java.util.Set;
import org.jenkinsci.plugins.workflow.steps.Step;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepDescriptor;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.kohsuke.stapler.DataBoundConstructor;

/** The Pipeline step {@code webhookPayload}: gives what the request said that started the build. */
public final class WebhookPayloadStep extends Step {
    @DataBoundConstructor
    public WebhookPayloadStep() {}

    @Override
    public StepExecution start(StepContext context) {
        return new WebhookPayloadExecution(context);
    }

    /** The step's form and name. */
    @Extension
    public static final class DescriptorImpl extends StepDescriptor {
        @Override
        public String getFunctionName() {
            return "webhookPayload";
        }

        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.WebhookPayloadStep_DisplayName();
        }

        @Override
        public Set<? extends Class<?>> getRequiredContext() {
            return Set.of(Run.class);
        }
    }
}
