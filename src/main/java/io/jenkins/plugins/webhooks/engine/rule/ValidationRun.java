package io.jenkins.plugins.webhooks.engine.rule;

import com.networknt.schema.Error;
import com.networknt.schema.ExecutionContext;

/** A validation that looks at the clock at each step and keeps few errors: a payload may have a million. */
final class ValidationRun extends ExecutionContext {
    static final int MOST = 10;

    private final Budget budget;

    ValidationRun(Budget budget) {
        this.budget = budget;
    }

    @Override
    public void evaluationPathAddLast(String keyword) {
        budget.tick();
        super.evaluationPathAddLast(keyword);
    }

    @Override
    public void evaluationPathAddLast(int index) {
        budget.tick();
        super.evaluationPathAddLast(index);
    }

    @Override
    public void addError(Error error) {
        budget.tick();
        if (getErrors().size() < MOST) {
            super.addError(error);
        }
    }
}
