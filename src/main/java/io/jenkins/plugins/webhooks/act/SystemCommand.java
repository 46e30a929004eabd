package io.jenkins.plugins.webhooks.act;

import com.fasterxml.jackson.databind.JsonNode;
import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.config.SystemCommandName;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import io.jenkins.plugins.webhooks.engine.rule.ExpressionException;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Does something to the controller, if the administrator allows this command at all.
 *
 * @param command what to do
 * @param target JSONata that gives the name of node or job; null where the command needs none
 * @param allowed the commands that are switched on now
 * @param controller to which it is done
 */
record SystemCommand(
        SystemCommandName command,
        @CheckForNull Expression target,
        Supplier<Set<SystemCommandName>> allowed,
        Controller controller)
        implements Action {

    /** What can be done; each checks first that the present user may. */
    interface Controller {
        String run(SystemCommandName command, String target, String webhook) throws Exception;
    }

    @Override
    public String name() {
        return "system command";
    }

    @Override
    public Outcome run(Accepted accepted) throws Exception {
        if (!allowed.get().contains(command)) {
            throw new IllegalStateException("the command " + command.label()
                    + " is not allowed: an administrator can add it to allowedCommands");
        }
        return new Outcome(controller.run(command, target(accepted), accepted.webhook()), List.of());
    }

    private String target(Accepted accepted) throws ExpressionException {
        JsonNode value = target == null ? null : target.evaluate(accepted.document());
        return value == null ? "" : value.asText("").trim();
    }
}
