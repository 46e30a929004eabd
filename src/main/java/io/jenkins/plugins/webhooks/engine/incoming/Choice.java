package io.jenkins.plugins.webhooks.engine.incoming;

import io.jenkins.plugins.webhooks.engine.rule.Glob;
import java.util.Collection;
import java.util.List;

/**
 * Which names are wanted: those that some pattern stands for and no excluding one; all but the excluded where there are
 * only excluding ones.
 */
record Choice(List<Glob> wanted, List<Glob> unwanted) {

    /** Reads patterns; an excluding one begins with {@code !}. */
    static Choice of(String field, List<String> patterns, boolean anyCase) {
        try {
            return new Choice(
                    patterns.stream()
                            .filter(each -> !each.startsWith("!"))
                            .map(each -> Glob.of(each, anyCase))
                            .toList(),
                    patterns.stream()
                            .filter(each -> each.startsWith("!"))
                            .map(each -> Glob.of(each.substring(1), anyCase))
                            .toList());
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("when, " + field + ": " + e.getMessage(), e);
        }
    }

    boolean isEverything() {
        return wanted.isEmpty() && unwanted.isEmpty();
    }

    /** Whether something that has these names is wanted; what has none can't be excluded. */
    boolean wantsOneOf(Collection<String> names) {
        return (wanted.isEmpty()
                        || names.stream().anyMatch(name -> wanted.stream().anyMatch(each -> each.matches(name))))
                && names.stream().noneMatch(name -> unwanted.stream().anyMatch(each -> each.matches(name)));
    }

    /** Whether one of several things is wanted; none of them is if there are none, unless only some are excluded. */
    boolean wantsSome(Collection<String> things) {
        return things.isEmpty() ? wanted.isEmpty() : things.stream().anyMatch(this::wants);
    }

    private boolean wants(String name) {
        return (wanted.isEmpty() || wanted.stream().anyMatch(each -> each.matches(name)))
                && unwanted.stream().noneMatch(each -> each.matches(name));
    }
}
