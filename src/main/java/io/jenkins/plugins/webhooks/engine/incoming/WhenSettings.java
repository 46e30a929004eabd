package io.jenkins.plugins.webhooks.engine.incoming;

import java.util.List;

/**
 * Ready-made conditions that all must hold. Each is a list of patterns; one with {@code !} before it excludes. An empty
 * list wants everything.
 *
 * @param branches that are pushed to, or that a pull request is for
 * @param paths of files that are added, modified or removed
 * @param events by the sender's name or by type
 * @param actions what happened to a pull request, an issue and the like
 * @param actors who did it: name or e-mail address
 * @param authors of commits
 * @param skipUnknownPaths what {@code paths} says where the sender does not tell which files changed: ignore the receipt
 *     rather than let it pass
 * @see io.jenkins.plugins.webhooks.engine.rule.Glob
 */
public record WhenSettings(
        List<String> branches,
        List<String> paths,
        List<String> events,
        List<String> actions,
        List<String> actors,
        List<String> authors,
        boolean skipUnknownPaths) {
    /** Everything. */
    public static final WhenSettings ALWAYS =
            new WhenSettings(List.of(), List.of(), List.of(), List.of(), List.of(), List.of(), false);

    public WhenSettings {
        branches = List.copyOf(branches);
        paths = List.copyOf(paths);
        events = List.copyOf(events);
        actions = List.copyOf(actions);
        actors = List.copyOf(actors);
        authors = List.copyOf(authors);
    }
}
