package io.jenkins.plugins.webhooks.config;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import io.jenkins.plugins.webhooks.engine.incoming.Accepted;
import io.jenkins.plugins.webhooks.engine.incoming.Action;
import io.jenkins.plugins.webhooks.engine.incoming.ForwardSettings;
import io.jenkins.plugins.webhooks.engine.incoming.Outcome;
import io.jenkins.plugins.webhooks.engine.incoming.Schedule;
import java.util.Optional;
import org.springframework.security.core.Authentication;

/**
 * An action in the name of a user. The engine's threads have none.
 *
 * @param action what is done
 * @param user id, or null for the system: then the administrator's configuration alone permits it
 */
record ActionAsUser(Action action, @CheckForNull String user) implements Action {

    @Override
    public Optional<ForwardSettings> forwarding() {
        return action.forwarding();
    }

    @Override
    public String name() {
        return action.name();
    }

    @Override
    public Schedule schedule() {
        return action.schedule();
    }

    @Override
    @SuppressWarnings("try")
    public Outcome run(Accepted accepted) throws Exception {
        try (ACLContext ignored = ACL.as2(user == null ? ACL.SYSTEM2 : authentication(user))) {
            return action.run(accepted);
        }
    }

    /** Asked anew each time: a user may have been removed or disabled, or have other groups now. */
    private static Authentication authentication(String id) {
        User known = User.getById(id, false);
        if (known == null) {
            throw new IllegalStateException(
                    "there is no user '" + id + "' to act as: correct runAs, or have that user log in once");
        }
        try {
            return known.impersonate2();
        } catch (RuntimeException e) {
            // Each security realm has exceptions of its own for users that are unknown, locked or can't be looked up.
            throw new IllegalStateException("user '" + id + "' can't be acted as: " + e.getMessage(), e);
        }
    }
}
