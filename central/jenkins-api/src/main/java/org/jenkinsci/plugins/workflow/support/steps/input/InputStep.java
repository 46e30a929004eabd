package org.jenkinsci.plugins.workflow.support.steps.input;

import hudson.model.ParameterDefinition;
import java.util.List;

public class InputStep {
    InputStep() {}

    public List<ParameterDefinition> getParameters() {
        throw new UnsupportedOperationException();
    }

    public String getSubmitterParameter() {
        throw new UnsupportedOperationException();
    }
}
