package io.jenkins.plugins.webhooks.act;

import edu.umd.cs.findbugs.annotations.NonNull;
import hudson.Extension;
import hudson.Util;
import hudson.util.FormValidation;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import java.util.ArrayList;
import java.util.List;
import org.jenkinsci.Symbol;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Answers an {@code input} step, as an administrator describes it. */
public final class AnswerInputConfig extends BuildActionConfig {
    private final String input;
    private final String proceed;
    private List<JobParameterConfig> parameters = new ArrayList<>();
    private boolean ifWaiting;

    @DataBoundConstructor
    public AnswerInputConfig(String job, String build, String input, String proceed) {
        super(job, build);
        this.input = Util.fixNull(input).trim();
        this.proceed = Util.fixNull(proceed).trim();
    }

    /** Id of the step. */
    public String getInput() {
        return input;
    }

    /** JSONata: true to proceed, false to abort. */
    public String getProceed() {
        return proceed;
    }

    /** For the step. */
    public List<JobParameterConfig> getParameters() {
        return parameters;
    }

    @DataBoundSetter
    public void setParameters(List<JobParameterConfig> parameters) {
        this.parameters = new ArrayList<>(parameters);
    }

    /** Whether it is fine that the step does not wait any more. */
    public boolean isIfWaiting() {
        return ifWaiting;
    }

    @DataBoundSetter
    public void setIfWaiting(boolean ifWaiting) {
        this.ifWaiting = ifWaiting;
    }

    @Override
    public Action toEngine() {
        if (input.isEmpty()) {
            throw new IllegalArgumentException("input of answerInput is missing");
        }
        // Jenkins itself begins every id of an input with a capital letter.
        String id = Character.toUpperCase(input.charAt(0)) + input.substring(1);
        return action(
                "answer input",
                new AnswerInput(
                        id,
                        Expressions.required("proceed", proceed),
                        new ParameterValues(JobParameterConfig.expressions(parameters)),
                        ifWaiting));
    }

    /** The form. */
    @Extension
    @Symbol("answerInput")
    public static final class DescriptorImpl extends BuildActionDescriptor {
        @NonNull
        @Override
        public String getDisplayName() {
            return Messages.AnswerInputConfig_DisplayName();
        }

        @POST
        public FormValidation doCheckProceed(@QueryParameter String value) {
            return checkRequired(value);
        }
    }
}
