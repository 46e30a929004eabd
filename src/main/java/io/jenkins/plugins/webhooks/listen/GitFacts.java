package io.jenkins.plugins.webhooks.listen;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import hudson.model.Action;
import hudson.model.Run;
import java.util.Collection;

/**
 * What the git plugin noted at a run about its checkout. It is asked by name, because most of what a dependency on it
 * would bring along is of no use here.
 *
 * @see <a href="https://github.com/jenkinsci/git-plugin/blob/master/src/main/java/hudson/plugins/git/util/BuildData.java">
 *     BuildData</a>
 */
final class GitFacts {
    private static final String BUILD_DATA = "hudson.plugins.git.util.BuildData";

    private GitFacts() {}

    /** Of the first checkout; a library that a Pipeline loads comes before it, but is noted elsewhere. */
    static ScmFacts of(Run<?, ?> run) {
        return run.getActions().stream()
                .filter(action -> action.getClass().getName().equals(BUILD_DATA))
                .findFirst()
                .map(GitFacts::of)
                .orElse(ScmFacts.NONE);
    }

    static ScmFacts of(Action buildData) {
        Object revision = ask(buildData, "getLastBuiltRevision");
        return new ScmFacts(
                text(ask(revision, "getSha1String")),
                branch(text(first(ask(revision, "getBranches")))),
                text(first(ask(buildData, "getRemoteUrls"))),
                null);
    }

    /** {@code origin/main}, {@code refs/remotes/origin/main} or {@code detached}. */
    @CheckForNull
    static String branch(@CheckForNull String name) {
        if (name == null || name.equals("detached")) {
            return null;
        }
        String branch = name.startsWith("refs/remotes/") ? name.substring("refs/remotes/".length()) : name;
        return branch.startsWith("origin/") ? branch.substring("origin/".length()) : branch;
    }

    @CheckForNull
    private static Object ask(@CheckForNull Object whom, String method) {
        if (whom == null) {
            return null;
        }
        try {
            return whom.getClass().getMethod(method).invoke(whom);
        } catch (ReflectiveOperationException e) {
            // Another version than those we know: then its facts are not at hand.
            return null;
        }
    }

    @CheckForNull
    private static Object first(@CheckForNull Object many) {
        return many instanceof Collection<?> all && !all.isEmpty()
                ? all.iterator().next()
                : null;
    }

    @CheckForNull
    private static String text(@CheckForNull Object value) {
        if (value == null || value instanceof String) {
            return (String) value;
        }
        return text(ask(value, "getName"));
    }
}
