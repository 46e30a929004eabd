package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.Extension;
import hudson.model.Run;
import io.jenkins.plugins.webhooks.act.WebhookCause;
import java.io.IOException;
import java.util.List;
import org.jenkinsci.plugins.workflow.actions.TimingAction;
import org.jenkinsci.plugins.workflow.flow.GraphListener;
import org.jenkinsci.plugins.workflow.graph.BlockEndNode;
import org.jenkinsci.plugins.workflow.graph.FlowNode;

/** Events of Pipelines, where there are some. They are told in batches, on a thread of the Pipeline. */
@Extension(optional = true)
public final class StageEvents implements GraphListener {
    private final StageResults results = new StageResults();

    @Override
    public void onNewHead(FlowNode node) {
        results.look(node);
        if (Stages.isStage(node)) {
            Newsroom.tell(() -> started(node));
        } else if (node instanceof BlockEndNode<?> end && Stages.isStage(end.getStartNode())) {
            String result = results.of(end);
            Newsroom.tell(() -> completed(end, result));
        }
    }

    private static List<News> started(FlowNode node) {
        Run<?, ?> run = run(node);
        return run == null
                ? List.of()
                : List.of(StageNews.started(BuildFacts.of(run), Stages.describe(node), receipt(run)));
    }

    private static List<News> completed(BlockEndNode<?> end, String result) {
        Run<?, ?> run = run(end);
        return run == null
                ? List.of()
                : List.of(StageNews.completed(
                        BuildFacts.of(run),
                        Stages.describe(end.getStartNode()),
                        result,
                        TimingAction.getStartTime(end),
                        receipt(run)));
    }

    @CheckForNull
    private static String receipt(Run<?, ?> run) {
        WebhookCause cause = run.getCause(WebhookCause.class);
        return cause == null ? null : cause.getReceipt();
    }

    /** Null for a Pipeline that is no build. */
    @CheckForNull
    static Run<?, ?> run(FlowNode node) {
        try {
            return node.getExecution().getOwner().getExecutable() instanceof Run<?, ?> run ? run : null;
        } catch (IOException e) {
            // It can't be loaded; then nobody can say which build it is.
            return null;
        }
    }
}
