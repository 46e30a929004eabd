package io.jenkins.plugins.webhooks.engine.incoming;

import edu.umd.cs.findbugs.annotations.CheckForNull;
import io.jenkins.plugins.webhooks.engine.event.Event;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Ready-made conditions, made ready for use. */
final class When {
    private static final String STAGE = "when";

    private final WhenSettings settings;
    private final Choice branches;
    private final Choice paths;
    private final Choice events;
    private final Choice actions;
    private final Choice actors;
    private final Choice authors;

    /**
     * Makes them ready.
     *
     * @throws IllegalArgumentException if a pattern can't be read; the message names the condition
     */
    When(WhenSettings settings) {
        this.settings = settings;
        this.branches = Choice.of("branches", settings.branches(), false);
        this.paths = Choice.of("paths", settings.paths(), false);
        this.events = Choice.of("events", settings.events(), true);
        this.actions = Choice.of("actions", settings.actions(), true);
        this.actors = Choice.of("actors", settings.actors(), true);
        this.authors = Choice.of("authors", settings.authors(), true);
    }

    /**
     * Keeps of a receipt's events the raw one and those that meet every condition: one push may report several branches.
     *
     * @throws StoppedException if none does; the trace says which condition did not hold
     */
    List<Event> select(Accepted accepted, Trace trace) throws StoppedException {
        if (settings.equals(WhenSettings.ALWAYS)) {
            return accepted.events();
        }
        requireEvent(accepted, trace);
        List<Event> all = accepted.events();
        List<Event> judged = all.size() > 1 ? all.subList(1, all.size()) : all;
        List<Event> kept = new ArrayList<>(all.subList(0, 1));
        String refusal = null;
        for (Event event : judged) {
            List<String> holds = new ArrayList<>();
            String broken = broken(new Happening(event.data()), holds);
            holds.forEach(each -> trace.passed(STAGE, each));
            if (broken == null) {
                kept.add(event);
            } else {
                trace.stopped(STAGE, event.type() + ": " + broken);
                refusal = refusal == null ? broken : refusal;
            }
        }
        if (kept.size() == 1) {
            throw StoppedException.ignored(STAGE, String.valueOf(refusal), accepted.event());
        }
        return all.size() > 1 ? kept : all;
    }

    private void requireEvent(Accepted accepted, Trace trace) throws StoppedException {
        if (events.isEverything()) {
            return;
        }
        List<String> names = new ArrayList<>(List.of(accepted.event()));
        accepted.events().forEach(event -> names.add(event.type()));
        if (!events.wantsOneOf(names)) {
            throw StoppedException.ignored(
                    STAGE, "events: '" + accepted.event() + "' is not among " + settings.events(), accepted.event());
        }
        trace.passed(STAGE, "events: '" + accepted.event() + "' is wanted");
    }

    /** The first condition that does not hold, or null. */
    @CheckForNull
    private String broken(Happening happening, List<String> holds) {
        String broken = judge("branches", branches, settings.branches(), happening.branches(), holds);
        broken = broken != null ? broken : judge("actions", actions, settings.actions(), happening.actions(), holds);
        broken = broken != null ? broken : judge("actors", actors, settings.actors(), happening.actors(), holds);
        broken = broken != null ? broken : judgeAuthors(happening, holds);
        return broken != null || paths.isEverything() ? broken : judgePaths(happening, holds);
    }

    @CheckForNull
    private static String judge(
            String name, Choice choice, List<String> patterns, Collection<String> values, List<String> holds) {
        if (choice.isEverything()) {
            return null;
        }
        if (!choice.wantsOneOf(values)) {
            String found = values.isEmpty() ? "the event has none" : values + " is not wanted";
            return name + ": " + found + " by " + patterns;
        }
        holds.add(name + ": " + values + " is wanted");
        return null;
    }

    @CheckForNull
    private String judgeAuthors(Happening happening, List<String> holds) {
        if (authors.isEverything()) {
            return null;
        }
        if (!authors.wantsSome(happening.authors())) {
            return "authors: no commit's author is wanted by " + settings.authors();
        }
        holds.add("authors: a commit's author is wanted");
        return null;
    }

    @CheckForNull
    private String judgePaths(Happening happening, List<String> holds) {
        if (!happening.paths().isEmpty() && paths.wantsSome(happening.paths())) {
            holds.add("paths: a changed file is wanted");
            return null;
        }
        if (happening.hasAllPaths()) {
            return "paths: no changed file is wanted by " + settings.paths();
        }
        if (settings.skipUnknownPaths()) {
            return "paths: the sender does not tell all changed files, and pathsUnknown is skip";
        }
        holds.add("paths: passes, because the sender does not tell all changed files");
        return null;
    }
}
