package io.jenkins.plugins.webhooks.act;

import hudson.model.ParameterValue;
import hudson.model.ParametersAction;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.HashMap;
import java.util.Map;
import jenkins.model.Jenkins;
import org.jenkinsci.plugins.workflow.support.steps.input.InputAction;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStep;
import org.jenkinsci.plugins.workflow.support.steps.input.InputStepExecution;

/**
 * Answers an {@code input} step that waits, as the present user and by that step's own rules of who may.
 *
 * @param id of the step, as its Pipeline gives it, with a capital letter first as Jenkins has it
 * @param proceed JSONata: true to proceed, false to abort
 * @param parameters for the step
 * @param ifWaiting whether it is fine that the step does not wait any more: then this is a time limit
 */
record AnswerInput(String id, Expression proceed, ParameterValues parameters, boolean ifWaiting)
        implements BuildAction.Work {

    @Override
    public Outcome on(Run<?, ?> run, Accepted accepted) throws Exception {
        if (Jenkins.get().getPlugin("pipeline-input-step") == null) {
            throw new IllegalStateException("the plugin pipeline-input-step is not installed");
        }
        InputAction pending = run.getAction(InputAction.class);
        InputStepExecution input = pending == null ? null : pending.getExecution(id);
        if (input == null && ifWaiting) {
            return BuildLinks.outcome(run, "does not wait for input '" + id + "': nothing to do");
        }
        if (input == null) {
            throw new IllegalArgumentException(
                    "build " + run.getExternalizableId() + " does not wait for an input '" + id + "'");
        }
        if (!proceed.test(accepted.document())) {
            input.doAbort();
            return BuildLinks.outcome(run, "was told to abort at input '" + id + "'");
        }
        input.preSubmissionCheck();
        input.proceed(answers(run, input.getInput(), accepted));
        return BuildLinks.outcome(run, "was told to proceed at input '" + id + "'");
    }

    /** Null where the step asks for nothing. */
    private Map<String, Object> answers(Run<?, ?> run, InputStep step, Accepted accepted) {
        Map<String, Object> answers = new HashMap<>();
        ParametersAction given = new JobParameters(run.getParent().getFullName(), step.getParameters())
                .with(parameters.evaluate(accepted.document()));
        if (given != null) {
            for (ParameterValue value : given.getParameters()) {
                answers.put(value.getName(), value.getValue());
            }
        }
        String submitter = step.getSubmitterParameter();
        if (submitter != null && !submitter.isEmpty()) {
            answers.put(submitter, Jenkins.getAuthentication2().getName());
        }
        return answers.isEmpty() ? null : answers;
    }
}
