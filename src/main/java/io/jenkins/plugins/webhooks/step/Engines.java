package io.jenkins.plugins.webhooks.step;

import hudson.AbortException;
import io.jenkins.plugins.webhooks.JenkinsEngine;
import io.jenkins.plugins.webhooks.engine.Webhooks;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

/** The engine as a build needs it. */
final class Engines {
    private Engines() {}

    /**
     * The running engine.
     *
     * @throws AbortException if there is none; the message says why
     */
    static Webhooks require() throws AbortException {
        return JenkinsEngine.current()
                .orElseThrow(() -> new AbortException("Webhooks is not running"
                        + JenkinsEngine.failure().map(why -> ": " + why).orElse("")));
    }

    /** Why a result did not come. */
    static String words(Throwable failure) {
        boolean wrapped = failure instanceof CompletionException || failure instanceof ExecutionException;
        Throwable cause = wrapped && failure.getCause() != null ? failure.getCause() : failure;
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
