package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.rule.Expression;
import java.util.List;
import java.util.Optional;

/**
 * An action with a time and a condition of its own.
 *
 * @param action what is done
 * @param schedule when it is done
 * @param when JSONata over {@link Accepted#document()} that must give true when its time has come, or null for always
 */
public record PlannedAction(
        Action action, Schedule schedule, @CheckForNull Expression when) implements Action {

    @Override
    public Optional<ForwardSettings> forwarding() {
        return action.forwarding();
    }

    @Override
    public String name() {
        return action.name();
    }

    @Override
    public Outcome run(Accepted accepted) throws Exception {
        return when == null || when.test(accepted.document())
                ? action.run(accepted)
                : new Outcome("skipped, because its condition is not true", List.of());
    }
}
