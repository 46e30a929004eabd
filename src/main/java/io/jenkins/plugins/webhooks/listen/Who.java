package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import jenkins.model.Jenkins;

/**
 * On whose behalf this thread works.
 *
 * @param id of a user; {@code SYSTEM} for Jenkins itself, {@code anonymous} for nobody
 * @param address from where the request came that this thread serves, or null if it serves none
 */
record Who(String id, @CheckForNull String address) {
    /** Somebody did it, but Jenkins does not tell who. */
    static final Who UNKNOWN = new Who("(unknown)", null);

    /**
     * Stapler's DiagnosticThreadNameFilter, which Jenkins puts before everything that authenticates, names the thread so;
     * a failed login has no other trace of its request.
     */
    private static final Pattern SERVING = Pattern.compile("Handling \\S+ \\S+ from (\\S+) : .*", Pattern.DOTALL);

    static Who here() {
        return new Who(
                Jenkins.getAuthentication2().getName(),
                address(Thread.currentThread().getName()));
    }

    @CheckForNull
    static String address(String thread) {
        Matcher serving = SERVING.matcher(thread);
        return serving.matches() ? serving.group(1) : null;
    }
}
