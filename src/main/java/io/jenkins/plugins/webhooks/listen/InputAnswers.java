package io.jenkins.plugins.webhooks.listen;

import hudson.Extension;
import hudson.model.Run;
import java.util.List;
import org.jenkinsci.plugins.workflow.actions.ErrorAction;
import org.jenkinsci.plugins.workflow.flow.GraphListener;
import org.jenkinsci.plugins.workflow.graph.AtomNode;
import org.jenkinsci.plugins.workflow.graph.FlowNode;
import org.jenkinsci.plugins.workflow.steps.FlowInterruptedException;
import org.jenkinsci.plugins.workflow.support.steps.input.InputSubmittedAction;
import org.jenkinsci.plugins.workflow.support.steps.input.Rejection;

/** Events of people who answer a Pipeline's question. The answer stands at the question when the next step begins. */
@Extension(optional = true)
public final class InputAnswers implements GraphListener {
    @Override
    public void onNewHead(FlowNode node) {
        for (FlowNode before : node.getParents()) {
            if (before instanceof AtomNode) {
                look(node, before);
            }
        }
    }

    private static void look(FlowNode node, FlowNode before) {
        InputSubmittedAction submitted = before.getPersistentAction(InputSubmittedAction.class);
        String approver = submitted == null ? null : submitted.getApprover();
        ErrorAction error = before.getError();
        if (approver != null) {
            tell(node, approver, true);
        } else if (error != null && error.getError() instanceof FlowInterruptedException interruption) {
            interruption.getCauses().stream()
                    .filter(Rejection.class::isInstance)
                    .findFirst()
                    .map(cause -> ((Rejection) cause).getUser())
                    .ifPresent(user -> tell(node, user.getId(), false));
        }
    }

    private static void tell(FlowNode node, String user, boolean proceeded) {
        Newsroom.tell(() -> {
            Run<?, ?> run = StageEvents.run(node);
            return run == null ? List.of() : List.of(UserNews.inputAnswered(user, BuildFacts.of(run), proceeded));
        });
    }
}
