package io.jenkins.plugins.webhooks.engine.incoming.signature;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.security.Secret;
import java.util.List;
import java.util.function.Predicate;

/** Tries secrets one and all, so that the time taken tells nothing about which of them fits. */
public final class LiveSecrets {
    private LiveSecrets() {}

    /**
     * The verdict over all secrets.
     *
     * @param what the thing that must fit, for the trace: {@code signature} or {@code token}
     */
    public static Verdict tryAll(String what, List<Secret> secrets, Predicate<Secret> fits) {
        if (secrets.isEmpty()) {
            return Verdict.refused("there is no live secret to check the " + what + " against");
        }
        @CheckForNull Secret fitting = null;
        for (Secret secret : secrets) {
            if (fits.test(secret) && fitting == null) {
                fitting = secret;
            }
        }
        if (fitting != null) {
            return Verdict.proven("proven by " + fitting);
        }
        return Verdict.refused(
                secrets.size() == 1
                        ? what + " does not match the live secret"
                        : what + " matches none of " + secrets.size() + " live secrets");
    }
}
