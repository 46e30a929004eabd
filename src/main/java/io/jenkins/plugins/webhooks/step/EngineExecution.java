package io.jenkins.plugins.webhooks.step;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.AbortException;
import hudson.model.Computer;
import hudson.model.TaskListener;
import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;

/** A step that asks the engine. Nothing waits on the thread of the Pipeline: the step ends when the engine says so. */
abstract class EngineExecution extends StepExecution {
    private static final long serialVersionUID = 1L;

    private final String step;
    private transient volatile boolean stopped;

    /** Takes the step's name, for messages. */
    EngineExecution(StepContext context, String step) {
        super(context);
        this.step = step;
    }

    @Override
    public void stop(Throwable cause) throws Exception {
        stopped = true;
        super.stop(cause);
    }

    /** Goes on with a result on a thread that may wait, because neither the engine's nor the Pipeline's may. */
    final <T> void then(CompletableFuture<T> result, Next<T> next) {
        result.whenCompleteAsync((value, failure) -> go(value, failure, next), Computer.threadPoolForRemoting);
    }

    private <T> void go(T value, @CheckForNull Throwable failure, Next<T> next) {
        if (stopped) {
            return;
        }
        try {
            if (failure != null) {
                throw failed(Engines.words(failure));
            }
            next.accept(value);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            getContext().onFailure(e);
        } catch (Exception e) {
            getContext().onFailure(e);
        }
    }

    /** Why the step fails. */
    final AbortException failed(String why) {
        return new AbortException(step + ": " + why);
    }

    final void log(String line) throws IOException, InterruptedException {
        TaskListener listener = getContext().get(TaskListener.class);
        if (listener != null) {
            listener.getLogger().println("[webhooks] " + line);
        }
    }

    /** What comes after. */
    interface Next<T> {
        void accept(T value) throws Exception;
    }
}
